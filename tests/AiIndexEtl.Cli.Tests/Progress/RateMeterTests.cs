using AiIndexEtl.Cli.Progress;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Cli.Tests.Progress;

public sealed class RateMeterTests
{
    private readonly FakeTimeProvider _clock = new();

    [Test]
    public void Rate_is_unknown_within_the_first_second_and_before_anything_is_done()
    {
        var meter = new RateMeter(_clock);
        _clock.Advance(TimeSpan.FromSeconds(0.9));
        Assert.That(meter.Rate(5), Is.Null);
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.That(meter.Rate(0), Is.Null);
    }

    [Test]
    public void Rate_is_what_was_done_by_the_time_that_it_took()
    {
        var meter = new RateMeter(_clock);
        for (var done = 1; done <= 10; done++)
        {
            _clock.Advance(TimeSpan.FromSeconds(0.5));
            meter.Note(done);
        }

        Assert.That(meter.Rate(10), Is.EqualTo(2).Within(1e-9));
    }

    [Test]
    public void Rate_forgets_what_was_done_more_than_half_a_minute_ago()
    {
        var meter = new RateMeter(_clock);
        var done = 0;
        Work(seconds: 60, perSecond: 100);
        Work(seconds: 40, perSecond: 2);

        Assert.That(meter.Rate(done), Is.EqualTo(2).Within(1e-9));

        void Work(int seconds, int perSecond)
        {
            for (var i = 0; i < seconds; i++)
            {
                _clock.Advance(TimeSpan.FromSeconds(1));
                meter.Note(done += perSecond);
            }
        }
    }
}
