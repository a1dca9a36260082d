package io.github.socialprescribing.dmi.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service as one starts it. */
class ProcessTest {

    private static final int TERMINATED = 128 + 15;

    @TempDir
    private Path folder;

    private static Socket connect(int port) throws Exception {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(30_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws Exception {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    @Test
    void answersWhatItHasBegunBeforeItEnds() throws Exception {
        try (ServiceProcess service = new ServiceProcess(folder);
                Socket socket = connect(service.port())) {
            send(
                    socket,
                    "POST /assessments HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: "
                            + OverHttp.QUILLHAM.getBytes(UTF_8).length + "\r\n\r\n");
            byte[] goOn = socket.getInputStream().readNBytes("HTTP/1.1 100 \r\n\r\n".length());
            assertThat(new String(goOn, UTF_8)).startsWith("HTTP/1.1 100");

            service.end();
            while (!service.log().contains("Commencing graceful shutdown")) {
                Thread.sleep(50);
            }
            send(socket, OverHttp.QUILLHAM);

            assertThat(OverHttp.answer(socket).text())
                    .startsWith("HTTP/1.1 200")
                    .contains("dmi-profile/1");
            assertThat(service.status()).isEqualTo(TERMINATED);
            assertThat(service.log()).contains("Graceful shutdown complete");
        }
    }

    @Test
    void listensToThisMachineAlone() throws Exception {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
        try (ServiceProcess service = new ServiceProcess(folder)) {
            int port = service.port();

            connect(port).close();
            for (InetAddress other : others) {
                assertThatIOException().isThrownBy(() -> new Socket(other, port).close());
            }
        }
    }

    @Test
    void writesNothingOfARequestIntoTheLog() throws Exception {
        try (ServiceProcess service = new ServiceProcess(folder)) {
            int port = service.port();
            for (String request : List.of(
                    "GET /?secret=%zz HTTP/1.1\r\nHost: a",
                    "GET /secret<>{} HTTP/1.1\r\nHost: a",
                    "GET /secret HTTP/1.1\r\nHost: secret<>",
                    "secret",
                    "GET /secret HTTP/1.1\r\nHost: a\r\nsecret",
                    "POST /assessments HTTP/1.1\r\nHost: a\r\nContent-Type: secret<>\r\nContent-Length: 0",
                    "POST /plan HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 12\r\n\r\n{\"secret\": 1")) {
                try (Socket socket = connect(port)) {
                    send(socket, request + "\r\nConnection: close\r\n\r\n");
                    assertThat(OverHttp.answer(socket).status()).as(request).isBetween(400, 499);
                }
            }

            assertThat(service.log()).doesNotContain("secret", "WARN", "ERROR", "Exception");
        }
    }
}
