using System.Diagnostics.CodeAnalysis;

namespace AiIndexEtl.Warehouse.Reading;

/// <summary>An open reader, or why there is none.</summary>
public sealed record ReaderOpening
{
    private ReaderOpening(FactsReader? reader, string? failure)
    {
        Reader = reader;
        Failure = failure;
    }

    /// <summary>The reader, to be disposed by the caller; null where the file could not be opened.</summary>
    public FactsReader? Reader { get; }

    /// <summary>Why the file could not be opened and what to do about it; null where it was.</summary>
    public string? Failure { get; }

    /// <summary>True where there is a reader.</summary>
    [MemberNotNullWhen(true, nameof(Reader))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsOpen => Reader is not null;

    internal static ReaderOpening Of(FactsReader reader) => new(reader, null);

    internal static ReaderOpening Of(string failure) => new(null, failure);
}
