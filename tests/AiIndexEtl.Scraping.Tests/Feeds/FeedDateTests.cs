using System.Globalization;
using AiIndexEtl.Scraping.Feeds;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Scraping.Tests.Feeds;

public sealed class FeedDateTests
{
    // RFC 822 and 2822
    [TestCase("Tue, 08 Apr 2025 09:30:00 GMT", "2025-04-08T09:30:00+00:00")]
    [TestCase("Tue, 08 Apr 2025 09:30:00 +0800", "2025-04-08T09:30:00+08:00")]
    [TestCase("Tue, 08 Apr 2025 09:30:00 -0330", "2025-04-08T09:30:00-03:30")]
    [TestCase("Tue, 08 Apr 2025 09:30:00 EST", "2025-04-08T09:30:00-05:00")]
    [TestCase("Tue, 08 Apr 2025 09:30:00 PDT", "2025-04-08T09:30:00-07:00")]
    [TestCase("Tue, 08 Apr 2025 09:30:00 UT", "2025-04-08T09:30:00+00:00")]
    [TestCase("Tue, 08 Apr 2025 09:30:00 Z", "2025-04-08T09:30:00+00:00")]
    [TestCase("08 Apr 2025 09:30 GMT", "2025-04-08T09:30:00+00:00")]
    [TestCase("8 Apr 25 09:30:00 GMT", "2025-04-08T09:30:00+00:00")]
    [TestCase("Tue, 08 Apr 2025 09:30:00 +0800 (CST)", "2025-04-08T09:30:00+08:00")]

    // What goes wrong with them
    [TestCase("Mon, 08 Apr 2025 09:30:00 GMT", "2025-04-08T09:30:00+00:00")]
    [TestCase("Tuesday, 08 April 2025 09:30:00 GMT", "2025-04-08T09:30:00+00:00")]
    [TestCase("Tue,08 Apr 2025 09:30:00 GMT", "2025-04-08T09:30:00+00:00")]
    [TestCase("Tue 08 Apr 2025 09:30:00 GMT", "2025-04-08T09:30:00+00:00")]
    [TestCase("tue, 8 APR 2025 9:30:00 gmt", "2025-04-08T09:30:00+00:00")]
    [TestCase("Tue, 08 Sept 2025 09:30:00 GMT", "2025-09-08T09:30:00+00:00")]
    [TestCase("Tue, 08-Apr-2025 09:30:00 GMT", "2025-04-08T09:30:00+00:00")]
    [TestCase("Tue, 8th April 2025 9:30 am GMT", "2025-04-08T09:30:00+00:00")]
    [TestCase("08 Apr 2025 9:30 PM +0100", "2025-04-08T21:30:00+01:00")]
    [TestCase("Tue, 08 Apr 2025 09:30:00 GMT+8", "2025-04-08T09:30:00+08:00")]
    [TestCase("Tue, 08 Apr 2025 09:30:00 GMT+0800", "2025-04-08T09:30:00+08:00")]
    [TestCase("Tue, 08 Apr 2025 09:30:00 +08:00", "2025-04-08T09:30:00+08:00")]
    [TestCase("Tue, 08 Apr 2025 09:30:00 +8", "2025-04-08T09:30:00+08:00")]
    [TestCase("Tue, 08 Apr 2025 09:30:00 Nowhere", "2025-04-08T09:30:00+00:00")]
    [TestCase("Tue, 08 Apr 2025 09:30:00", "2025-04-08T09:30:00+00:00")]
    [TestCase("Tue, 08 Apr 2025", "2025-04-08T00:00:00+00:00")]
    [TestCase("Tue, 08 Apr 2025 24:00:00 GMT", "2025-04-09T00:00:00+00:00")]
    [TestCase("Tue, 08 Apr 2025 25:61:00 GMT", "2025-04-08T00:00:00+00:00")]
    [TestCase("Tue, 08 Apr 2025 23:59:60 GMT", "2025-04-08T23:59:59+00:00")]
    [TestCase("Tue, 08 Apr 2025 09:30:00 +9900", "2025-04-08T09:30:00+00:00")]
    [TestCase("周二, 08 四月 2025 09:30:00 +0800", "2025-04-08T09:30:00+08:00")]
    [TestCase("星期二, 08 4月 2025 09:30:00 +0800", "2025-04-08T09:30:00+08:00")]
    [TestCase("星期日, 30 十一月 2025 09:30:00 +0800", "2025-11-30T09:30:00+08:00")]

    // asctime and what programs print
    [TestCase("Tue Apr  8 09:30:00 2025", "2025-04-08T09:30:00+00:00")]
    [TestCase("Tue Apr 08 09:30:00 EDT 2025", "2025-04-08T09:30:00-04:00")]
    [TestCase("April 8, 2025 9:30 AM", "2025-04-08T09:30:00+00:00")]
    [TestCase("Apr 8, 2025 12:05 am EST", "2025-04-08T00:05:00-05:00")]
    [TestCase("May 8, 2025", "2025-05-08T00:00:00+00:00")]

    // ISO 8601 and W3C
    [TestCase("2025-04-08T09:30:00Z", "2025-04-08T09:30:00+00:00")]
    [TestCase("2025-04-08t09:30:00z", "2025-04-08T09:30:00+00:00")]
    [TestCase("2025-04-08T09:30:00.123456+08:00", "2025-04-08T09:30:00+08:00")]
    [TestCase("2025-04-08T09:30:00,5+0800", "2025-04-08T09:30:00+08:00")]
    [TestCase("2025-04-08T09:30+08", "2025-04-08T09:30:00+08:00")]
    [TestCase("2025-04-08 09:30:00", "2025-04-08T09:30:00+00:00")]
    [TestCase("2025-04-08 09:30:00 +0800", "2025-04-08T09:30:00+08:00")]
    [TestCase("2025-04-08 09:30:00 UTC", "2025-04-08T09:30:00+00:00")]
    [TestCase("2025-4-8 9:05", "2025-04-08T09:05:00+00:00")]
    [TestCase("2025/04/08 09:30:00", "2025-04-08T09:30:00+00:00")]
    [TestCase("2025.04.08", "2025-04-08T00:00:00+00:00")]
    [TestCase("2025-04-08", "2025-04-08T00:00:00+00:00")]
    [TestCase("2025-04", "2025-04-01T00:00:00+00:00")]
    [TestCase("2025", "2025-01-01T00:00:00+00:00")]
    [TestCase("20250408", "2025-04-08T00:00:00+00:00")]
    [TestCase("20250408T093000Z", "2025-04-08T09:30:00+00:00")]
    [TestCase("2025年4月8日 09:30", "2025-04-08T09:30:00+00:00")]
    [TestCase("2025年4月", "2025-04-01T00:00:00+00:00")]
    public void Read_of_a_date_gives_the_moment_with_its_zone(string text, string expected)
    {
        var read = FeedDate.Read("\n " + text + " ");

        Assert.That(read?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture), Is.EqualTo(expected));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" ")]
    [TestCase("yesterday")]
    [TestCase("Tue, 31 Feb 2025 09:30:00 GMT")]
    [TestCase("Tue, 00 Apr 2025 09:30:00 GMT")]
    [TestCase("2025-13-08")]
    [TestCase("20251308")]
    [TestCase("0001-01-01T00:00:00Z")]
    [TestCase("Thu, 01 Jan 1970 00:00:00 GMT")]
    [TestCase("9999-12-31T23:59:59Z")]
    [TestCase("1744104600")]
    [TestCase("08 十三月 2025")]
    public void Read_of_no_date_gives_none(string? text) => Assert.That(FeedDate.Read(text), Is.Null);

    [Test]
    public void Read_of_what_is_written_gives_it_back()
    {
        var moments = Gen.Choose(0, 40_000_000).Select(minutes => new DateTimeOffset(1995, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes));
        var written = moments.SelectMany(moment => Gen.Choose(-14, 14).Select(hours => moment.ToOffset(TimeSpan.FromHours(hours))));

        Prop.ForAll(
            written.ToArbitrary(),
            moment =>
            {
                var iso = FeedDate.Read(moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
                var rfc = FeedDate.Read(moment.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture)
                    + moment.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal));
                return iso == moment && rfc == moment && rfc?.Offset == moment.Offset;
            }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void Read_never_throws() =>
        Prop.ForAll(
            Gen.Elements("8", "08", "Apr", "2025", "25", ":", "99", "+0800", "-", "年", "月", "日", " ", "T", "Z", "十", "x", "\ud800").ListOf()
                .Select(string.Concat).ToArbitrary(),
            text => FeedDate.Read(text) is not { } read || read.Year is >= 1989 and <= 2100).QuickCheckThrowOnFailure();
}
