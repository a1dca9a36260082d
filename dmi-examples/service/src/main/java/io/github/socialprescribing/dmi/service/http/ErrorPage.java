package io.github.socialprescribing.dmi.service.http;

/** Shows a problem to a person; a bean of it takes the place of JSON where a browser asks. */
public interface ErrorPage {

    /** {@return the problem as a page of HTML} */
    String html(ProblemDetails problem);

    /** {@return the content security policy that the page needs} */
    String policy();
}
