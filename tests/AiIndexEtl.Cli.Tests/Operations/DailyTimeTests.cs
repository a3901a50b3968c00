using System.Globalization;
using AiIndexEtl.Cli.Schedules;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Cli.Tests.Operations;

public sealed class DailyTimeTests
{
    [TestCase("02:30", "UTC", "2026-11-22T01:00Z", "2026-11-22T02:30Z")]
    [TestCase("02:30", "UTC", "2026-11-22T02:30Z", "2026-11-23T02:30Z", Description = "behind the moment, not at it")]
    [TestCase("02:30", "Asia/Shanghai", "2026-11-22T01:00Z", "2026-11-22T18:30Z")]
    [TestCase("02:30", "America/Los_Angeles", "2026-11-22T01:00Z", "2026-11-22T10:30Z")]
    [TestCase("02:30", "Europe/Berlin", "2026-03-29T00:00Z", "2026-03-29T01:00Z", Description = "the clocks skip 02:30")]
    [TestCase("02:30", "Europe/Berlin", "2026-10-24T23:00Z", "2026-10-25T00:30Z", Description = "02:30 comes twice, and the first counts")]
    [TestCase("02:30", "Europe/Berlin", "2026-10-25T00:30Z", "2026-10-26T01:30Z", Description = "and not the second")]
    [TestCase("23:59", "Pacific/Kiritimati", "2026-12-31T10:00Z", "2027-01-01T09:59Z")]
    public void Next_is_the_first_such_time_behind_a_moment(string at, string zone, string now, string next) =>
        Assert.That(Time(at, zone).Next(Moment(now)), Is.EqualTo(Moment(next)));

    [TestCase("02:30", "Europe/Berlin", "2027-03-28")]
    [TestCase("03:30", "Europe/Berlin", null)]
    [TestCase("02:30", "UTC", null)]
    public void Day_on_which_the_clocks_skip_or_repeat_the_time_is_found(string at, string zone, string? day) =>
        Assert.That(Time(at, zone).DayOfDoubt(Moment("2026-11-22T00:00Z"))?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Is.EqualTo(day));

    [Test]
    public void Next_is_behind_the_moment_by_hardly_more_than_a_day_and_comes_to_every_later_moment_before_it()
    {
        string[] zones = ["UTC", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kathmandu"];
        var moments = from minutes in Gen.Choose(0, 60 * 24 * 800) from at in Gen.Choose(0, (60 * 24) - 1) from zone in Gen.Elements(zones) select (
            minutes, at, zone);
        Prop.ForAll(moments.ToArbitrary(), one =>
        {
            var time = new DailyTime(new TimeOnly(0).AddMinutes(one.at), TimeZoneInfo.FindSystemTimeZoneById(one.zone));
            var now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(one.minutes);
            var next = time.Next(now);
            return next > now && next - now <= TimeSpan.FromHours(25) && time.Next(next.AddMinutes(-1)) == next;
        }).QuickCheckThrowOnFailure();
    }

    [TestCase("2:30"), TestCase("24:00"), TestCase("02:30:00"), TestCase(""), TestCase(null)]
    public void What_is_no_time_of_day_is_none(string? written) => Assert.That(DailyTime.Parse(written), Is.Null);

    internal static DailyTime Time(string at, string zone) => new(DailyTime.Parse(at)!.Value, TimeZoneInfo.FindSystemTimeZoneById(zone));

    private static DateTimeOffset Moment(string written) => DateTimeOffset.Parse(written, CultureInfo.InvariantCulture);
}
