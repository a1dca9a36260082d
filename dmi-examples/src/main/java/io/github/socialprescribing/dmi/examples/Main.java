package io.github.socialprescribing.dmi.examples;

import io.github.socialprescribing.dmi.examples.commandline.AgreeCommand;
import io.github.socialprescribing.dmi.examples.commandline.CompareCommand;
import io.github.socialprescribing.dmi.examples.commandline.Console;
import io.github.socialprescribing.dmi.examples.commandline.PlanCommand;
import io.github.socialprescribing.dmi.examples.commandline.ScoreCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line of the examples: {@code score} scores assessments, {@code compare} compares areas, {@code agree} compares
 * assessors, {@code plan} plans for one area.
 */
@Command(
        name = "dmi-examples",
        description = "Says how digitally mature the social prescribing of an area is, and why.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = HelpCommand.class)
public final class Main implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private Main() {}

    /** Runs a command and ends with its exit status: 0 all accepted, 2 some rejected, 1 wrong usage or nothing readable. */
    public static void main(String[] args) {
        System.exit(run(Console.ofProcess(), args));
    }

    /** {@return the exit status of a command} */
    public static int run(Console console, String... args) {
        CommandLine commandLine = new CommandLine(new Main())
                .addSubcommand(new ScoreCommand(console))
                .addSubcommand(new CompareCommand(console))
                .addSubcommand(new AgreeCommand(console))
                .addSubcommand(new PlanCommand(console))
                .setOut(console.out())
                .setErr(console.err());
        commandLine.getCommandSpec().exitCodeOnInvalidInput(1);
        commandLine
                .getSubcommands()
                .values()
                .forEach(sub -> sub.getCommandSpec().exitCodeOnInvalidInput(1));
        return commandLine.execute(args);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is needed, such as: score");
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"dmi-examples " + (version == null ? "(not built as a jar)" : version)};
        }
    }
}
