using AiIndexEtl.Configuration.Pipelines;

namespace AiIndexEtl.Configuration.Tests.Pipelines;

public sealed class OperationsReaderTests
{
    private const string OneSource = "\nsources: [{id: a, url: \"https://example.org/a\", group: samples, late_after_days: 3}]\n";

    [Test]
    public void Every_key_gives_its_value()
    {
        var read = Read("""
            freshness: {late_after_days: 7, groups: [{name: live, late_after_days: 2}, {name: samples, late_after_days: 30}]}
            schedule: {at: 02:30, time_zone: Europe/Berlin, group: live}
            notify: {url: "https://chat.example.org/hook", command: "mail -s aiindex ops", when: new,
              header: X-Token, header_variable: HOOK_TOKEN, timeout_seconds: 5}
            logs: {format: json}
            telemetry: {endpoint: "http://localhost:4318"}
            retention: {snapshots: {keep_last_per_document: 3, keep_days: 90}, keep_runs: 10}
            """ + OneSource);

        Assert.That(read.Problems, Is.Empty);
        var value = read.Value!;
        Assert.Multiple(() =>
        {
            Assert.That(value.Freshness.LateAfterDays, Is.EqualTo(7));
            Assert.That(value.Freshness.Groups.Select(group => (group.Name, group.LateAfterDays)), Is.EqualTo([("live", 2), ("samples", 30)]));
            Assert.That(value.Schedule, Is.EqualTo(new ScheduleSettings { At = "02:30", TimeZone = "Europe/Berlin", Group = "live" }));
            Assert.That(value.Notify, Is.EqualTo(new NotifySettings
            {
                Url = "https://chat.example.org/hook", Command = "mail -s aiindex ops", When = "new", Header = "X-Token",
                    HeaderVariable = "HOOK_TOKEN", TimeoutSeconds = 5,
            }));
            Assert.That((value.Notify.Occasion, value.Notify.IsSet), Is.EqualTo((NotifyOccasion.New, true)));
            Assert.That(value.Logs.Format, Is.EqualTo("json"));
            Assert.That(value.Telemetry.Endpoint, Is.EqualTo("http://localhost:4318"));
            Assert.That(value.Retention,
                Is.EqualTo(new RetentionSettings { Snapshots = new SnapshotRetention { KeepLastPerDocument = 3, KeepDays = 90 }, KeepRuns = 10 }));
            Assert.That(value.Sources[0].LateAfterDays, Is.EqualTo(3));
        });
    }

    [Test]
    public void Nothing_is_told_late_or_removed_unless_the_file_says_so()
    {
        var value = Read(OneSource).Value!;

        Assert.That((value.Notify.IsSet, value.Retention.Snapshots.IsSet, value.Freshness.LateAfterDays, value.Schedule.At, value.Telemetry.Endpoint),
            Is.EqualTo((false, false, (int?)null, (string?)null, (string?)null)));
    }

    [TestCase("schedule: {at: \"2:30\"}", "a time of day such as 02:30")]
    [TestCase("schedule: {at: \"24:00\"}", "a time of day such as 02:30")]
    [TestCase("schedule: {time_zone: Europe/Atlantis}", "This machine knows no time zone \"Europe/Atlantis\"")]
    [TestCase("freshness: {late_after_days: 0}", "a whole number from 1 to 3650")]
    [TestCase("freshness: {groups: [{name: a, late_after_days: 1}, {name: a, late_after_days: 2}]}", "The group \"a\" is in line 1 already")]
    [TestCase("freshness: {groups: [{name: a}]}", "The key \"late_after_days\" is missing")]
    [TestCase("notify: {when: sometimes}", "one of \"problems\", \"new\", \"always\"")]
    [TestCase("notify: {url: \"ftp://example.org\"}", "begins with http:// or https://")]
    [TestCase("notify: {url: \"https://example.org\", url_variable: HOOK}", "name an address each")]
    [TestCase("notify: {header_variable: \"a b\"}", "the name of an environment variable")]
    [TestCase("notify: {header: \"A: b\"}", "the name of a field")]
    [TestCase("logs: {format: xml}", "one of \"plain\", \"json\"")]
    [TestCase("telemetry: {endpoint: localhost}", "begins with http:// or https://")]
    [TestCase("retention: {snapshots: {keep_days: many}}", "a whole number")]
    [TestCase("retention: {keep_run: 3}", "Did you mean \"keep_runs\"?")]
    public void What_is_wrong_is_told(string text, string words)
    {
        var read = Read(text + OneSource);

        Assert.That(read.Value, Is.Null);
        Assert.That(string.Join('\n', read.Problems), Does.Contain(words));
    }

    [Test]
    public void A_password_in_an_address_is_not_repeated()
    {
        var read = Read("notify: {url: \"https://me:hunter2@example.org/hook\"}" + OneSource);

        Assert.That(string.Join('\n', read.Problems), Does.Contain("user name or password").And.Not.Contain("hunter2"));
    }

    private static Configuration.Problems.Checked<PipelineConfiguration> Read(string text) =>
        PipelineReader.Read(text, "pipeline.yaml", FakeFolder.Root, new FakeFolder());
}
