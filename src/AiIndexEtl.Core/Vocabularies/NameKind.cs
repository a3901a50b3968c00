namespace AiIndexEtl.Core.Vocabularies;

/// <summary>What a named thing is.</summary>
public enum NameKind
{
    /// <summary>A company, university, agency or laboratory.</summary>
    Organisation,

    /// <summary>An AI model or system.</summary>
    Model,

    /// <summary>A benchmark, leaderboard or test.</summary>
    Benchmark,

    /// <summary>A conference or an event.</summary>
    Conference,

    /// <summary>A product, chip or service.</summary>
    Product,

    /// <summary>A sector or branch: industry, academia, healthcare.</summary>
    Sector,

    /// <summary>A group of people or firms: Gen Z, women, developers, small firms.</summary>
    Group,

    /// <summary>A category that splits a metric: open source, closed, undergraduate, generative.</summary>
    Category,

    /// <summary>Who states or surveys figures: McKinsey, Epoch AI, Ipsos.</summary>
    Surveyor,
}
