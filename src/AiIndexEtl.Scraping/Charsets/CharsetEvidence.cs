namespace AiIndexEtl.Scraping.Charsets;

/// <summary>What a document's encoding was read from, strongest first.</summary>
public enum CharsetEvidence
{
    /// <summary>A byte order mark.</summary>
    ByteOrderMark,

    /// <summary>The charset parameter of the response's Content-Type.</summary>
    Header,

    /// <summary>A declaration in the head of the document.</summary>
    Meta,

    /// <summary>The bytes are valid UTF-8, and nothing (or nothing credible) was declared.</summary>
    ValidUtf8,

    /// <summary>Frequent characters of the decoded text.</summary>
    Guess,
}
