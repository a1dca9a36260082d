// What a researcher wants at hand. From the folder of the project, after the build:
// jshell --class-path dmi-examples/target/dmi-examples.jar dmi-examples/jshell/start.jsh
import io.github.socialprescribing.dmi.*
import io.github.socialprescribing.dmi.assessment.*
import io.github.socialprescribing.dmi.impact.*
import io.github.socialprescribing.dmi.jackson.*
import io.github.socialprescribing.dmi.model.*
import io.github.socialprescribing.dmi.motivation.*
import io.github.socialprescribing.dmi.plan.*
import io.github.socialprescribing.dmi.plot.*
import io.github.socialprescribing.dmi.portfolio.*
import io.github.socialprescribing.dmi.scoring.*
import io.github.socialprescribing.dmi.support.*
import static io.github.socialprescribing.dmi.examples.scripting.Research.*
import java.nio.file.*
import java.time.*
import java.util.*
import java.util.stream.*
System.out.println("Digital Maturity Index: read(\"areas.jsonl\"), score(...), table(...), show(...); help() says more.")
