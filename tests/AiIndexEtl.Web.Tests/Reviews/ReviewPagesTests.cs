using System.Net;
using AiIndexEtl.Core.Reviews;
using AiIndexEtl.Warehouse.Tests;
using AiIndexEtl.Web.Reviews;

namespace AiIndexEtl.Web.Tests.Reviews;

/// <summary>The queue and the pages of its facts, over HTTP.</summary>
public sealed class ReviewPagesTests
{
    private const string Text = "In 2024 China held 61.1% of patents. The year before it held 58.2% of them. Others held 3.4% each.";

    private Store _store = null!;
    private FakeDesk _desk = null!;
    private Browser _browser = null!;

    [SetUp]
    public async Task SetUp()
    {
        _store = new Store();
        _desk = new FakeDesk { WordsOf = request => AnchorOf(request.FactId) };
        var page = new Page { Text = Text }
            .With("61.1%", 61.1m, claim => claim with { Confidence = 0.12 })
            .With("58.2%", 58.2m, claim => claim with { Confidence = 0.15, Period = "2023" })
            .With("3.4%", 3.4m, claim => claim with { Area = [] });
        _store.Published(page);
        _browser = await Browser.OpenAsync(_store, _desk);
    }

    [TearDown]
    public async Task TearDown()
    {
        await _browser.DisposeAsync();
        _store.Dispose();
    }

    [Test]
    public async Task Queue_shows_the_most_doubtful_first_with_reason_doubt_and_sentence()
    {
        var page = await _browser.ReadAsync("/review");

        Assert.That(page, Does.Contain("Low confidence (2)").And.Contain("88%").And.Contain("In 2024 China held <mark>61.1%</mark>").And.Not.Contain("<mark>3.4%</mark>"));
        Assert.That(page.IndexOf("<mark>61.1%", StringComparison.Ordinal), Is.LessThan(page.IndexOf("<mark>58.2%", StringComparison.Ordinal)));
    }

    [TestCase("?reason=conflict", "Nothing waits for review here.")]
    [TestCase("?reason=low_confidence", "<mark>61.1%</mark>")]
    [TestCase("?reason=nonsense", "<mark>61.1%</mark>")]
    [TestCase("?page=2", "Nothing waits for review here.")]
    [TestCase("?page=x", "<mark>61.1%</mark>")]
    [TestCase("?lang=zh", "置信度低")]
    public async Task Queue_follows_its_address(string query, string shown) => Assert.That(await _browser.ReadAsync("/review" + query), Does.Contain(shown));

    [Test]
    public async Task Page_of_a_fact_shows_words_slots_evidence_article_and_form()
    {
        var page = await _browser.ReadAsync("/review/" + IdOf("61.1%"));

        Assert.That(page, Does.Contain("In 2024 China held <mark>61.1%</mark> of patents.").And.Contain("value.number").And.Contain("<mark class=\"here\">61.1%</mark> of patents. The year before"));
        Assert.That(page, Does.Contain("name=\"verdict\" value=\"accept\"").And.Contain("name=\"slot.period\" value=\"2024\"").And.Contain("data-key=\"r\"").And.Contain("data-key=\"s\""));
        Assert.That(page, Does.Contain($"href=\"/review/{IdOf("58.2%")}\""), "the next one");
    }

    [Test]
    public async Task Accepted_fact_leaves_the_queue_and_the_next_one_is_shown()
    {
        using var answer = await DecideAsync("61.1%", ("verdict", "accept"), ("why", " as printed\u0007 "), ("reviewer", "安娜"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
        var next = answer.Headers.Location!.ToString();
        Assert.That(next, Is.EqualTo($"/review/{IdOf("58.2%")}?done={IdOf("61.1%")}"));
        Assert.That(_desk.Taken.Select(request => (request.FactId, request.Verdict, request.Reason, request.Reviewer, request.Corrections.Count)),
            Is.EqualTo(new[] { (IdOf("61.1%"), ReviewVerdict.Accept, "as printed", "安娜", 0) }));

        var page = await _browser.ReadAsync(next);
        Assert.That(page, Does.Contain("Written to the decisions file: accept of").And.Contain("aiindex review --apply").And.Contain("value=\"安娜\""));
        Assert.That(await _browser.ReadAsync("/review"), Does.Contain("Low confidence (1)").And.Contain("Decided, not published yet (1)"));
    }

    [Test]
    public async Task Last_decision_leads_back_to_the_empty_queue()
    {
        (await DecideAsync("61.1%", ("verdict", "accept"), ("why", "x"))).Dispose();
        using var answer = await DecideAsync("58.2%", ("verdict", "reject"), ("why", "x"));

        Assert.That(answer.Headers.Location!.ToString(), Is.EqualTo("/review?done=" + IdOf("58.2%")));
        Assert.That(await _browser.ReadAsync(answer.Headers.Location.ToString()), Does.Contain("Nothing waits for review here.").And.Contain("reject of"));
    }

    [Test]
    public async Task Replaced_decision_is_told()
    {
        _desk.Answer = new ReviewReceipt([], ReviewVerdict.Reject);
        using var answer = await DecideAsync("61.1%", ("verdict", "accept"), ("why", "x"));

        Assert.That(await _browser.ReadAsync(answer.Headers.Location!.ToString()), Does.Contain("It replaces an earlier decision on the same words: reject."));
    }

    [Test]
    public async Task Correction_hands_over_the_changed_slots_and_no_others()
    {
        (await DecideAsync("61.1%", ("verdict", "correct"), ("why", "x"), ("slot.value", "61.2"), ("slot.area", ""), ("slot.period", "2024"), ("slot.none", "5"))).Dispose();

        Assert.That(_desk.Taken.Single().Corrections, Is.EquivalentTo(new Dictionary<string, string> { ["value"] = "61.2", ["area"] = "" }));
    }

    [TestCase("accept", "", null, "Say in a few words why.")]
    [TestCase("", "x", null, "Choose accept, reject or correct.")]
    [TestCase("correct", "x", null, "Nothing was changed.")]
    [TestCase("reject", "x", "7", "Slots were changed, which only a correction does.")]
    public async Task Form_that_is_no_decision_comes_back_with_what_was_typed(string verdict, string why, string? value, string problem)
    {
        using var answer = await DecideAsync("61.1%", [("verdict", verdict), ("why", why), ("reviewer", "ana"), .. value is null ? [] : new[] { ("slot.value", value) }]);

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.That((answer.StatusCode, _desk.Taken), Is.EqualTo((HttpStatusCode.OK, Array.Empty<ReviewRequest>())));
        Assert.That(page, Does.Contain(problem).And.Contain("value=\"ana\"").And.Contain(value is null ? "61.1%" : "name=\"slot.value\" value=\"7\""));
    }

    [Test]
    public async Task What_the_desk_objects_to_is_told_and_not_written()
    {
        _desk.Answer = new ReviewReceipt([new ReviewProblem("\"area\" is \"<script>\". Expected a list of codes.")]);
        using var answer = await DecideAsync("61.1%", ("verdict", "correct"), ("why", "x"), ("slot.area", "<script>"));

        var page = await answer.Content.ReadAsStringAsync();
        Assert.That(page, Does.Contain("Expected a list of codes.").And.Contain("&lt;script&gt;").And.Not.Contain("<script>"));
    }

    [Test]
    public async Task Decision_that_waits_and_a_file_that_cannot_be_read_are_shown()
    {
        _desk.Pending[AnchorOf(IdOf("61.1%"))] = FakeDesk.Accepted;
        _desk.Problem = "curated/decisions.yaml:3:1: what is wrong";

        Assert.That(await _browser.ReadAsync("/review/" + IdOf("61.1%")), Does.Contain("Decided, not published yet: accept.").And.Contain("as printed"));
        Assert.That(await _browser.ReadAsync("/review"), Does.Contain("decisions.yaml:3:1").And.Contain("Low confidence (1)"));
    }

    [TestCase("/review/0000000000000000000000000000000000000000000000000000000000000000")]
    [TestCase("/review/ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ")]
    [TestCase("/review/abc")]
    public async Task Fact_that_there_is_not_is_a_missing_page(string path) => Assert.That((await _browser.GetAsync(path)).Status, Is.EqualTo(HttpStatusCode.NotFound));

    [Test]
    public async Task Where_nobody_decides_pages_are_read_and_forms_are_refused()
    {
        await using var browser = await Browser.OpenAsync(_store);

        Assert.That(await browser.ReadAsync("/review/" + IdOf("61.1%")), Does.Contain("This application takes no decisions.").And.Not.Contain("name=\"verdict\""));
        using var answer = await browser.SubmitAsync("/review/" + IdOf("61.1%"), new Dictionary<string, string> { ["verdict"] = "accept" });
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task No_link_can_claim_that_something_was_decided() =>
        Assert.That(await _browser.ReadAsync($"/review?done={IdOf("61.1%")}&replaced=reject"), Does.Not.Contain("Written to the decisions file"));

    private Task<HttpResponseMessage> DecideAsync(string mention, params (string Name, string Value)[] fields) =>
        _browser.SubmitAsync("/review/" + IdOf(mention), fields.ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal));

    private string IdOf(string mention) => (string)_store.Ask($"SELECT fact_id FROM all_facts WHERE mention = '{mention}'")[0][0]!;

    private string AnchorOf(string factId) => (string)_store.Ask($"SELECT anchor_id FROM fact WHERE fact_id = '{factId}'")[0][0]!;
}
