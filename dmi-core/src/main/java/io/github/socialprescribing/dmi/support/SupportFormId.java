package io.github.socialprescribing.dmi.support;

import io.github.socialprescribing.dmi.internal.Checks;

/**
 * The name of a form of support in data. The vocabulary grows with the library, so a reader must expect forms it does not
 * know.
 *
 * @param id the name: lower-case letters and digits in groups parted by {@code .} or {@code -}
 */
public record SupportFormId(String id) {

    /** People find what they need online and act on it by themselves. */
    public static final SupportFormId SELF_DIRECTED = new SupportFormId("self-directed");

    /** People can read online about services, activities and their own wellbeing. */
    public static final SupportFormId ONLINE_INFORMATION = new SupportFormId("online-information");

    /** People get help online to look after themselves. */
    public static final SupportFormId ONLINE_SUPPORT = new SupportFormId("online-support");

    /** People are pointed to apps and wearable devices that somebody has accredited. */
    public static final SupportFormId APP_SIGNPOSTING = new SupportFormId("app-signposting");

    /** Somebody looks up clubs, classes and other activities that suit a person, and points them there. */
    public static final SupportFormId ACTIVITY_SIGNPOSTING = new SupportFormId("activity-signposting");

    /** Somebody offers the person a social prescription. */
    public static final SupportFormId PRESCRIBING = new SupportFormId("prescribing");

    /** A link worker, the programme or the GP is there for the person directly. */
    public static final SupportFormId LINK_WORKER = new SupportFormId("link-worker");

    /** The platform follows whether people take part and what they use. */
    public static final SupportFormId PARTICIPATION_TRACKING = new SupportFormId("participation-tracking");

    /** People get apps chosen for what they want to achieve. */
    public static final SupportFormId TARGETED_APPS = new SupportFormId("targeted-apps");

    /** People in a similar position support each other in a secure chat. */
    public static final SupportFormId PEER_CHAT = new SupportFormId("peer-chat");

    /** People arrange things for themselves online, such as a booking. */
    public static final SupportFormId SELF_SERVICE = new SupportFormId("self-service");

    /** Somebody goes along with the person, and the way there is arranged. */
    public static final SupportFormId COMPANY = new SupportFormId("company");

    /** Somebody helps over barriers of language and culture, and with using digital services. */
    public static final SupportFormId LANGUAGE_AND_SKILLS = new SupportFormId("language-and-skills");

    /** Somebody helps with the health, social or money troubles that lie underneath. */
    public static final SupportFormId WIDER_NEEDS = new SupportFormId("wider-needs");

    /** Somebody looks afresh, with the person, at how they are motivated and what support fits now. */
    public static final SupportFormId MOTIVATION_REVIEW = new SupportFormId("motivation-review");

    /** Somebody gets in touch with the person some months later, and the platform keeps track of it. */
    public static final SupportFormId FOLLOW_UP = new SupportFormId("follow-up");

    /** Somebody offers the person a further prescription for other needs. */
    public static final SupportFormId NEW_PRESCRIPTION = new SupportFormId("new-prescription");

    /** The platform follows how people are getting on after a prescription is completed. */
    public static final SupportFormId PROGRESS_REVIEW = new SupportFormId("progress-review");

    /** Reports from the platform show what the programme brings about and what it returns. */
    public static final SupportFormId IMPACT_REPORTING = new SupportFormId("impact-reporting");

    /**
     * Checks the id.
     *
     * @param id the name
     * @throws IllegalArgumentException if it does not follow the pattern for ids
     */
    public SupportFormId {
        Checks.id("support form", id);
    }

    @Override
    public String toString() {
        return id;
    }
}
