package io.github.socialprescribing.dmi.service;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service; {@code --server.port=N} chooses the port, and 0 any that is free. */
@SpringBootApplication(proxyBeanMethods = false)
public class Main {

    /** Starts the service, and ends it in an orderly way when the process is told to end. */
    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }
}
