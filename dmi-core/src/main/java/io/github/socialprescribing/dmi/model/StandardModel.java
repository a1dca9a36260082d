package io.github.socialprescribing.dmi.model;

/**
 * The standard model, {@code dmi-sp} version {@code 1.0}: the Digital Maturity Index for social prescribing as data.
 *
 * <p>The report that it rests on describes five levels in a few bullets each and does not list aspects: the seven
 * aspects follow from those bullets and were arranged for this model. The wording is the model's own as well. A clause
 * ({@code L4.3}) says which part of the sources a text rests on, and the basis of a criterion says whether the source
 * states it or it was inferred; if inferred, the note says why.
 *
 * <p>A question asks for a thing <em>or what has replaced or outgrown it</em>, so that no area loses an answer by
 * getting better. Statements that are true of low levels only stand among the descriptors.
 *
 * <p>It uses the builder without its consumers: each would be a class of its own to make before the first score.
 */
final class StandardModel {
    private StandardModel() {}

    /** {@return the standard model, newly built; that it has no fault is tested, not asked at every start} */
    static MaturityModel create() {
        ModelBuilder model =
                MaturityModel.builder("dmi-sp", "1.0").name("Digital Maturity Index for social prescribing");
        programme(model.aspect("programme"));
        engagement(model.aspect("engagement"));
        information(model.aspect("information"));
        platform(model.aspect("platform"));
        integration(model.aspect("integration"));
        insight(model.aspect("insight"));
        citizens(model.aspect("citizens"));
        safeguards(model);
        return model.unchecked();
    }

    private static void programme(ModelBuilder.AspectBuilder aspect) {
        aspect.name("Programme")
                .about("How far a social prescribing programme has come in the area, and how far it reaches.")
                .descriptor(
                        1,
                        "There is no social prescribing programme; people are helped here and there, "
                                + "and nobody co-ordinates it.",
                        "L1.0",
                        "L1.1",
                        "L1.2")
                .descriptor(
                        2,
                        "A programme has started and is co-ordinated to some extent; in places "
                                + "it may still be on trial.",
                        "L2.0",
                        "L2.1",
                        "L2.6")
                .descriptor(3, "The programme is established and recognised as a service.", "L3.0", "L3.1")
                .descriptor(
                        4,
                        "Everything planned for the programme is running, and more and more social "
                                + "prescriptions are issued.",
                        "L4.1")
                .descriptor(
                        5,
                        "Social prescribing is fully established in every part of the area, perhaps through several "
                                + "programmes, and may serve wider plans for the population's health.",
                        "L5.0",
                        "L5.1",
                        "L5.5");
        aspect.criterion("programme.started", 2, Need.REQUIRED)
                .title("Programme under way")
                .question("Has a social prescribing programme started in your area, with at "
                        + "least some co-ordination?")
                .clauses("L2.0", "L2.1", "L1.2")
                .basis(Basis.STATED);
        aspect.criterion("programme.pilot", 2, Need.OPTIONAL)
                .title("Local pilot")
                .question("Is social prescribing being piloted in at least one part of your area, or "
                        + "already running as a regular service?")
                .clauses("L2.6")
                .basis(Basis.STATED);
        aspect.criterion("programme.established", 3, Need.REQUIRED)
                .title("Established service")
                .question("Is social prescribing an established and recognised service in your area?")
                .clauses("L3.0", "L3.1")
                .basis(Basis.STATED);
        aspect.criterion("programme.complete", 4, Need.REQUIRED)
                .title("Complete programme")
                .question("Is everything that was first planned for the programme now running, or "
                        + "replaced by something better?")
                .clauses("L4.1")
                .basis(Basis.STATED);
        aspect.criterion("programme.growing", 4, Need.REQUIRED)
                .title("Growing number of prescriptions")
                .question("Is the number of social prescriptions issued in your area growing, or "
                        + "already high enough to meet the need?")
                .clauses("L4.1")
                .basis(Basis.STATED);
        aspect.criterion("programme.everywhere", 5, Need.REQUIRED)
                .title("Programme across the whole area")
                .question("Is social prescribing fully established in every part of your area?")
                .clauses("L5.1")
                .basis(Basis.STATED);
        aspect.criterion("programme.several", 5, Need.OPTIONAL)
                .title("Several programmes")
                .question("Do several social prescribing programmes run in your area, whether side by "
                        + "side or by now joined into one?")
                .clauses("L5.0")
                .basis(Basis.STATED)
                .note("Optional by choice, because a small area may rightly have just one programme.");
        aspect.criterion("programme.population-health", 5, Need.OPTIONAL)
                .title("Contribution to population health strategy")
                .question("Does social prescribing contribute to the strategy for the health of "
                        + "your area's whole population?")
                .clauses("L5.5")
                .basis(Basis.STATED);
    }

    private static void engagement(ModelBuilder.AspectBuilder aspect) {
        aspect.name("Stakeholder engagement")
                .about("Who takes part in social prescribing, who supports it and who promotes it.")
                .descriptor(1, "Nobody with a stake in social prescribing has been asked to take part.", "L1.5")
                .descriptor(2, "A few stakeholders are involved, but most are not.", "L2.2")
                .descriptor(
                        3,
                        "More and more local groups and organisations take part, and social "
                                + "prescribing has official backing.",
                        "L3.2")
                .descriptor(
                        4,
                        "Most kinds of stakeholder are involved, though perhaps not in every part of the area.",
                        "L4.0",
                        "L4.2")
                .descriptor(
                        5,
                        "All stakeholder groups support social prescribing, use it themselves "
                                + "and recommend it to others.",
                        "L5.2");
        aspect.criterion("engagement.begun", 2, Need.REQUIRED)
                .title("First stakeholders involved")
                .question("Are at least some stakeholders, such as GP practices, charities or "
                        + "residents, involved in social prescribing in your area?")
                .clauses("L2.2", "L1.5")
                .basis(Basis.STATED);
        aspect.criterion("engagement.growing", 3, Need.REQUIRED)
                .title("Growing local involvement")
                .question("Are more and more local groups and organisations taking part, or are most "
                        + "of them already involved?")
                .clauses("L3.2")
                .basis(Basis.STATED);
        aspect.criterion("engagement.official-support", 3, Need.REQUIRED)
                .title("Official backing")
                .question("Does social prescribing in your area have official backing, for example "
                        + "from the council or the NHS?")
                .clauses("L3.2")
                .basis(Basis.STATED);
        aspect.criterion("engagement.wide", 4, Need.REQUIRED)
                .title("Broad stakeholder involvement")
                .question("Are most kinds of stakeholder in your area involved, even if "
                        + "not yet in every part of it?")
                .clauses("L4.2", "L4.0")
                .basis(Basis.STATED);
        aspect.criterion("engagement.full-support", 5, Need.REQUIRED)
                .title("Support from every group")
                .question("Do all groups with a stake in social prescribing in your area "
                        + "believe in it and support it?")
                .clauses("L5.2")
                .basis(Basis.STATED);
        aspect.criterion("engagement.promotion", 5, Need.REQUIRED)
                .title("Promotion and use by stakeholders")
                .question("Do stakeholders themselves use social prescribing and recommend it to others?")
                .clauses("L5.2")
                .basis(Basis.STATED);
    }

    private static void information(ModelBuilder.AspectBuilder aspect) {
        aspect.name("Service information")
                .about("How local services are listed, published and kept up to date.")
                .descriptor(
                        1,
                        "What is known about local services has gaps, stays in people's heads and is hardly passed on.",
                        "L1.0",
                        "L1.4")
                .descriptor(
                        2,
                        "Lists of local services are kept, mostly on paper, in office files or in a small database.",
                        "L2.0",
                        "L2.3")
                .descriptor(
                        3,
                        "There is a directory of services, on paper or on a plain website, and it is "
                                + "hard work to keep it current.",
                        "L3.0",
                        "L3.3",
                        "L3.5")
                .descriptor(
                        4,
                        "An online directory lists the services, and their details are updated "
                                + "and managed on the platform.",
                        "L4.6")
                .descriptor(
                        5,
                        "The directory is complete, current and well known in every part of the area.",
                        "L1.4",
                        "L4.6",
                        "L5.1");
        aspect.criterion("information.lists", 2, Need.REQUIRED)
                .title("Lists of local services")
                .question("Are lists of local services kept in your area, whether on paper, in office "
                        + "files or in something better?")
                .clauses("L2.0", "L2.3", "L1.4")
                .basis(Basis.STATED);
        aspect.criterion("information.local-database", 2, Need.OPTIONAL)
                .title("Database or paper directory")
                .question("Is there a database or paper directory of at least some local services, or "
                        + "something better in its place?")
                .clauses("L2.3")
                .basis(Basis.STATED);
        aspect.criterion("information.directory", 3, Need.REQUIRED)
                .title("Directory of services")
                .question("Has a directory of services been created for your area, on paper, "
                        + "online or in any other form?")
                .clauses("L3.0", "L3.3")
                .basis(Basis.STATED);
        aspect.criterion("information.online-directory", 4, Need.REQUIRED)
                .title("Online directory of services")
                .question("Is the directory of services for your area available online?")
                .clauses("L4.6")
                .basis(Basis.STATED);
        aspect.criterion("information.online-updates", 4, Need.REQUIRED)
                .title("Online updating of services")
                .question("Are the details of services updated and managed on an online platform, "
                        + "by hand or automatically?")
                .clauses("L4.6", "L3.5")
                .basis(Basis.STATED);
        aspect.criterion("information.complete", 5, Need.REQUIRED)
                .title("Complete and current directory")
                .question("Does the directory of services cover every part of your area, and is it up "
                        + "to date and widely known?")
                .clauses("L1.4", "L5.1", "L4.6")
                .basis(Basis.INFERRED)
                .note("Inferred: the report is silent here at Level 5, so the gaps it sees at Level "
                        + "1 are taken as closed in every part of the area.");
    }

    private static void platform(ModelBuilder.AspectBuilder aspect) {
        aspect.name("Software platform")
                .about("Which software tools support referrals and the work of link workers, and who uses them.")
                .descriptor(1, "The work is done without any digital tools.", "L1.6")
                .descriptor(
                        2,
                        "Everyday office software is the main digital help, and no platform serves the whole area.",
                        "L2.0",
                        "L2.4")
                .descriptor(3, "A platform made for social prescribing is on trial or in use on a small scale.", "L3.4")
                .descriptor(
                        4,
                        "A platform made for social prescribing handles referrals, produces reports and supports link "
                                + "workers, though not all may use it yet.",
                        "L4.0",
                        "L4.3",
                        "L4.4")
                .descriptor(5, "The platform is in everyday use by all who should use it.", "L4.4", "L5.4");
        aspect.criterion("platform.office-tools", 2, Need.REQUIRED)
                .title("Everyday office software")
                .question("Is social prescribing in your area supported by everyday office software, "
                        + "such as spreadsheets, or by something better?")
                .clauses("L2.0", "L1.6", "L2.4")
                .basis(Basis.STATED);
        aspect.criterion("platform.pilot", 3, Need.REQUIRED)
                .title("First use of a platform")
                .question("Is a software platform made for social prescribing in use, even if only on "
                        + "trial or by a few people?")
                .clauses("L3.4")
                .basis(Basis.INFERRED)
                .note("Inferred: the report says only that this may exist, but names nothing else "
                        + "for the platform at Level 3, so it is read as required.");
        aspect.criterion("platform.referral-management", 4, Need.REQUIRED)
                .title("Referrals managed on a platform")
                .question("Are referrals in your area managed on a social prescribing platform?")
                .clauses("L4.0", "L4.3")
                .basis(Basis.STATED);
        aspect.criterion("platform.link-workers", 4, Need.REQUIRED)
                .title("Platform support for link workers")
                .question("Does the social prescribing platform help link workers and other community "
                        + "workers in their daily work?")
                .clauses("L4.3")
                .basis(Basis.STATED);
        aspect.criterion("platform.reporting", 4, Need.REQUIRED)
                .title("Reports from the platform")
                .question("Can reports be drawn straight from the social prescribing platform?")
                .clauses("L4.3")
                .basis(Basis.STATED);
        aspect.criterion("platform.used-by-all", 5, Need.REQUIRED)
                .title("Platform in use by all")
                .question(
                        "Does everyone in your area who should use the social " + "prescribing platform really use it?")
                .clauses("L4.4", "L5.4")
                .basis(Basis.INFERRED)
                .note("Partly met means that some of those who should use it do. Inferred: the "
                        + "report describes use by all as the upper end of Level 4, read here "
                        + "as the last step out of it.");
    }

    private static void integration(ModelBuilder.AspectBuilder aspect) {
        aspect.name("Integration")
                .about("How information passes between organisations and between their systems.")
                .descriptor(
                        1,
                        "Little information passes between organisations, and what does is on paper.",
                        "L1.3",
                        "L1.4")
                .descriptor(
                        2,
                        "Partners pass information on by simple means, mostly on paper, and no systems are linked.",
                        "L2.0",
                        "L2.5")
                .descriptor(
                        3,
                        "The information that organisations share is not joined up yet, and people "
                                + "keep it up to date by hand.",
                        "L3.0",
                        "L3.5")
                .descriptor(
                        4,
                        "The first links with the systems of GP practices or other organisations are in place.",
                        "L4.0",
                        "L4.5")
                .descriptor(
                        5,
                        "Most GP and other systems are linked, so that referrals run smoothly from start to finish; "
                                + "care records may be linked too.",
                        "L5.0",
                        "L5.4",
                        "L5.5");
        aspect.criterion("integration.shared-on-paper", 2, Need.REQUIRED)
                .title("Information passed between partners")
                .question("Do the organisations involved pass information to each other, on paper, by "
                        + "telephone or in a better way?")
                .clauses("L2.0", "L2.5")
                .basis(Basis.INFERRED)
                .note("Inferred: for Level 2 the report names paper and unlinked systems; that "
                        + "partners pass information on at all is read into it.");
        aspect.criterion("integration.manual-updates", 3, Need.REQUIRED)
                .title("Routine updates of shared information")
                .question(
                        "Is the information that organisations share updated regularly, " + "by hand or automatically?")
                .clauses("L3.5")
                .basis(Basis.INFERRED)
                .note("Inferred: for Level 3 the report says only that updating by hand is "
                        + "difficult; a regular routine is taken as the way to cope.");
        aspect.criterion("integration.some-systems", 4, Need.REQUIRED)
                .title("At least one linked system")
                .question("Does information pass directly between the social prescribing platform and "
                        + "at least one other system, such as a GP practice's?")
                .clauses("L4.0", "L4.5")
                .basis(Basis.STATED)
                .note("The title of Level 4 counts such links as part of the level, while "
                        + "its bullet says only that they may exist towards its "
                        + "upper end; the title decides.");
        aspect.criterion("integration.widespread", 5, Need.REQUIRED)
                .title("Links with most other systems")
                .question("Does information pass directly between the social prescribing platform and "
                        + "most GP and other systems in your area?")
                .clauses("L5.0", "L5.4")
                .basis(Basis.STATED);
        aspect.criterion("integration.pathways", 5, Need.REQUIRED)
                .title("Smooth flow of referrals")
                .question("Do referrals, and the work that follows from them, run " + "smoothly from start to finish?")
                .clauses("L5.4")
                .basis(Basis.STATED);
        aspect.criterion("integration.care-records", 5, Need.OPTIONAL)
                .title("Link with care records")
                .question("Is the social prescribing platform linked with " + "people's personal care records?")
                .clauses("L5.5")
                .basis(Basis.STATED);
    }

    private static void insight(ModelBuilder.AspectBuilder aspect) {
        aspect.name("Insight")
                .about("What is recorded, monitored, reported and analysed, and what evidence of value there is.")
                .descriptor(1, "If anything is recorded at all, it is on paper.", "L1.3")
                .descriptor(2, "The programme has begun to record what it does, mostly on paper.", "L2.0", "L2.1")
                .descriptor(
                        3,
                        "There is a picture of what social prescribing could do in the area, but much of "
                                + "it is still to be achieved.",
                        "L3.6")
                .descriptor(
                        4,
                        "Social prescriptions are monitored and reported on, and there is first "
                                + "evidence of impact and value.",
                        "L4.1",
                        "L4.7")
                .descriptor(
                        5,
                        "Data is analysed in depth and reported in detail, and the evidence of "
                                + "impact and value keeps growing.",
                        "L5.0",
                        "L5.4",
                        "L5.6");
        aspect.criterion("insight.activity-records", 2, Need.REQUIRED)
                .title("Records of activity")
                .question("Is social prescribing activity in your area recorded somewhere, on "
                        + "paper or in a better way?")
                .clauses("L1.3", "L2.1")
                .basis(Basis.INFERRED)
                .note("Inferred: the report names no records at Level 2, but a programme that has "
                        + "started is taken to write down what it does.");
        aspect.criterion("insight.landscape", 3, Need.REQUIRED)
                .title("Picture of the opportunities")
                .question("Is there a clear picture of what social prescribing offers in your area "
                        + "and what it could achieve?")
                .clauses("L3.6")
                .basis(Basis.STATED);
        aspect.criterion("insight.monitoring", 4, Need.REQUIRED)
                .title("Monitoring of prescriptions")
                .question("Once social prescriptions are issued, are they monitored, "
                        + "managed and included in reports?")
                .clauses("L4.1")
                .basis(Basis.STATED);
        aspect.criterion("insight.emerging-evidence", 4, Need.REQUIRED)
                .title("First evidence of value")
                .question("Is there at least some evidence of the impact and value of social "
                        + "prescribing and of its digital support?")
                .clauses("L4.7")
                .basis(Basis.STATED);
        aspect.criterion("insight.analytics", 5, Need.REQUIRED)
                .title("In-depth analysis and reporting")
                .question(
                        "Can data on social prescribing in your area be analysed in " + "depth and reported in detail?")
                .clauses("L5.0", "L5.4")
                .basis(Basis.STATED);
        aspect.criterion("insight.growing-evidence", 5, Need.REQUIRED)
                .title("Growing evidence of value")
                .question("Does a growing or already extensive body of evidence show the impact and "
                        + "value of social prescribing and its digital support?")
                .clauses("L5.6")
                .basis(Basis.STATED);
    }

    private static void citizens(ModelBuilder.AspectBuilder aspect) {
        aspect.name("Citizen access")
                .about("What people can find, reach and do for themselves, on paper and online.")
                .descriptor(
                        1, "People hear of services by chance, or from someone who happens to know.", "L1.0", "L1.4")
                .descriptor(
                        2, "People can pick up leaflets and other printed information about services.", "L2.0", "L2.3")
                .descriptor(3, "People can look up services on a simple website.", "L3.0", "L3.3")
                .descriptor(
                        4,
                        "People are pointed online to services, activities and trustworthy apps.",
                        "L4.6",
                        "S1.2",
                        "S1.4")
                .descriptor(
                        5,
                        "Many people take part and have online access of their own; they may also serve themselves, "
                                + "ask an AI assistant or be prescribed an app.",
                        "L5.0",
                        "L5.3",
                        "L5.5");
        aspect.criterion("citizens.leaflets", 2, Need.REQUIRED)
                .title("Printed information")
                .question("Can people pick up printed information about services, such as leaflets, "
                        + "or get it in a better way?")
                .clauses("L2.0")
                .basis(Basis.STATED);
        aspect.criterion("citizens.website", 3, Need.REQUIRED)
                .title("Website with local services")
                .question("Can people look up local services on a website, however simple, "
                        + "or in a better way online?")
                .clauses("L3.0", "L3.3")
                .basis(Basis.INFERRED)
                .note("Inferred: the report says only that there may be a website, but names "
                        + "nothing else for citizens at Level 3, so it is read as required.");
        aspect.criterion("citizens.signposting", 4, Need.REQUIRED)
                .title("Online signposting")
                .question("Are people pointed online to services, activities and trustworthy "
                        + "apps that could help them?")
                .clauses("L4.6", "S1.2", "S1.4")
                .basis(Basis.INFERRED)
                .note("Inferred: the report names an online directory at Level 4 and online "
                        + "signposting in its motivation model; the two are joined here.");
        aspect.criterion("citizens.participation", 5, Need.REQUIRED)
                .title("Many people taking part")
                .question(
                        "Do a large number of people in your area take part in the " + "activities prescribed to them?")
                .clauses("L5.3")
                .basis(Basis.STATED);
        aspect.criterion("citizens.access", 5, Need.REQUIRED)
                .title("People's own online access")
                .question("Do people have their own online access to social prescribing, for example "
                        + "through an account or an app?")
                .clauses("L5.0")
                .basis(Basis.STATED);
        aspect.criterion("citizens.self-service", 5, Need.OPTIONAL)
                .title("Online self-service")
                .question("Can people arrange things for themselves online, such as a " + "self-referral or a booking?")
                .clauses("L5.5")
                .basis(Basis.STATED);
        aspect.criterion("citizens.chatbot", 5, Need.OPTIONAL)
                .title("AI assistant")
                .question("Can people get answers to their questions from an AI assistant, or from "
                        + "something better that has replaced it?")
                .clauses("L5.5")
                .basis(Basis.STATED);
        aspect.criterion("citizens.digital-prescribing", 5, Need.OPTIONAL)
                .title("Apps and wearables on prescription")
                .question("Are digital aids, such as apps or wearable devices, prescribed to people "
                        + "and linked with the service?")
                .clauses("L5.5")
                .basis(Basis.STATED);
    }

    private static void safeguards(ModelBuilder model) {
        model.safeguard("safeguard.inclusion")
                .title("Inclusion of everyone")
                .question("Can everyone be helped just as well, even if they cannot or do not "
                        + "want to use digital services?")
                .clauses("V.people-first", "V.challenges");
        model.safeguard("safeguard.human-contact")
                .title("Human contact")
                .question(
                        "Can link workers and the people they support talk without " + "technology getting in the way?")
                .clauses("V.people-first");
        model.safeguard("safeguard.data-protection")
                .title("Protection of personal data")
                .question("Is people's personal data kept safe wherever it is held or passed on?")
                .clauses("V.people-first");
        model.safeguard("safeguard.existing-systems")
                .title("Use of existing systems")
                .question("Does digital support build on and connect with whatever already "
                        + "works, including the telephone?")
                .clauses("V.people-first", "V.challenges", "V.roadmap", "V.smart");
        model.safeguard("safeguard.funding")
                .title("Adequate funding")
                .question("Is there enough money for digital support, so that everyone it is meant "
                        + "for can reach and use it?")
                .clauses("V.people-first", "V.challenges");
        model.safeguard("safeguard.embedded")
                .title("Digital support from the start")
                .question("Is digital support treated as part of the programme and considered at "
                        + "the start of all planning?")
                .clauses("V.people-first");
    }
}
