using System.Collections.Concurrent;

namespace AiIndexEtl.Web.Data;

/// <summary>What was found once in a publication and is kept for all readers of it. Safe for several requests at once.</summary>
internal sealed class KeptAnswers
{
    /// <summary>The most answers to questions of readers that are kept. A page of facts takes some ten thousand bytes.</summary>
    public const int MostAnswers = 256;

    private readonly ConcurrentDictionary<string, Shared> _shared = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (string Stamp, object Value)> _answers = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>One of the few things that every reader needs. Several who ask at once wait for the first, who makes it.</summary>
    public T Get<T>(string stamp, string name, Func<T> make)
        where T : notnull
    {
        var shared = _shared.GetOrAdd(name, static _ => new Shared());
        lock (shared.Making)
        {
            if (shared.Stamp == stamp && shared.Value is T value) return value;
            var made = make();
            (shared.Stamp, shared.Value) = (stamp, made);
            return made;
        }
    }

    /// <summary>The answer to a question that readers put in many forms; the oldest answers make room.</summary>
    public T Answer<T>(string stamp, string question, Func<T> make)
        where T : notnull
    {
        lock (_lock)
        {
            if (_answers.TryGetValue(question, out var kept) && kept.Stamp == stamp && kept.Value is T answer) return answer;
        }

        var made = make();
        lock (_lock)
        {
            if (!_answers.ContainsKey(question)) _order.Enqueue(question);
            _answers[question] = (stamp, made);
            while (_order.Count > MostAnswers) _answers.Remove(_order.Dequeue());
        }

        return made;
    }

    private sealed class Shared
    {
        public Lock Making { get; } = new();

        public string Stamp { get; set; } = "";

        public object? Value { get; set; }
    }
}
