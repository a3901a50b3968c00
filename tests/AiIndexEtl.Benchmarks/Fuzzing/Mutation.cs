namespace AiIndexEtl.Benchmarks.Fuzzing;

/// <summary>Changes good inputs a little, or puts inputs together of pieces.</summary>
internal static class Mutation
{
    /// <summary>Pieces in any order.</summary>
    public static List<T> Assemble<T>(FuzzRandom random, IReadOnlyList<T[]> pieces, int most)
    {
        var made = new List<T>();
        var count = 1 + random.Skewed(most);
        for (var i = 0; i < count; i++)
        {
            var piece = random.Of(pieces);
            for (var times = random.OneIn(40) ? 1 + random.Next(60) : 1; times > 0; times--) made.AddRange(piece);
        }

        return made;
    }

    /// <summary>A stretch of a sample, with some places overwritten, cut out, doubled, moved, or filled with pieces.</summary>
    /// <param name="random">Chance.</param>
    /// <param name="sample">What is changed.</param>
    /// <param name="pieces">What is put in.</param>
    /// <param name="longest">The longest stretch.</param>
    /// <param name="any">Any unit at all.</param>
    public static List<T> Mutate<T>(FuzzRandom random, T[] sample, IReadOnlyList<T[]> pieces, int longest, Func<FuzzRandom, T> any)
    {
        var length = Math.Min(sample.Length, 1 + random.Next(longest));
        var from = random.Next(sample.Length - length + 1);
        var made = new List<T>(sample[from..(from + length)]);
        for (var changes = random.Skewed(8); changes > 0 && made.Count > 0; changes--) Change(random, made, pieces, any);
        return made;
    }

    private static void Change<T>(FuzzRandom random, List<T> made, IReadOnlyList<T[]> pieces, Func<FuzzRandom, T> any)
    {
        var at = random.Next(made.Count);
        var count = 1 + random.Skewed(Math.Min(40, made.Count - at));
        switch (random.Next(7))
        {
            case 0:
                made[at] = any(random);
                break;
            case 1:
                made.RemoveRange(at, Math.Min(count, made.Count - at));
                break;
            case 2:
                made.InsertRange(random.Next(made.Count), made.GetRange(at, Math.Min(count, made.Count - at)));
                break;
            case 3:
                made.InsertRange(at, random.Of(pieces));
                break;
            case 4:
                var piece = random.Of(pieces);
                for (var times = random.Skewed(50); times >= 0; times--) made.InsertRange(at, piece);
                break;
            case 5:
                var moved = made.GetRange(at, Math.Min(count, made.Count - at));
                made.RemoveRange(at, moved.Count);
                made.InsertRange(random.Next(made.Count + 1), moved);
                break;
            default:
                var put = random.Of(pieces);
                made.RemoveRange(at, Math.Min(put.Length, made.Count - at));
                made.InsertRange(at, put);
                break;
        }
    }
}
