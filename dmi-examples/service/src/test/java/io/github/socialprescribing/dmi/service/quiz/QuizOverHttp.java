package io.github.socialprescribing.dmi.service.quiz;

import io.github.socialprescribing.dmi.service.OverHttp;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.annotation.Import;

/** The quiz on 30 September 2026, to be asked over HTTP. */
@Import(FixedDay.class)
abstract class QuizOverHttp extends OverHttp {

    /** What is chosen, and what it leads to. */
    static final String PICKS = "programme=3&engagement=2&information=4&platform=3&integration=2&insight=2&citizens=4";

    static final String CODE = "dmi-sp/1.0:M-MNNN--.MNNNNN.M-MMMN.MMNNNN.MNNNN-.MNNNNN.MMMNN---~------";
    static final String RESULT = "/?answers=" + CODE + "&assessedOn=2026-09-30";

    /** The same by somebody who is not sure of Insight. */
    static final String UNSURE = RESULT.replace("MNNNNN.MMMNN---~", "------.MMMNN---~");

    /** An assessment whose answers were given one by one. */
    static final String WHOLE = "/?answers=dmi-sp/1.0:MMMPN-X-.MMPNXN.MMMPMN.MMNN-N.MXPN--.MM-P--.MPMNN---~MNPX--";

    Document page(String path) throws IOException, InterruptedException {
        return page(get(path));
    }

    static Document page(HttpResponse<String> response) {
        return Jsoup.parse(response.body(), response.uri().toString());
    }
}
