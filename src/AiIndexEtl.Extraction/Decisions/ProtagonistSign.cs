namespace AiIndexEtl.Extraction.Decisions;

/// <summary>What tells that a document or one of its sections is about something.</summary>
internal enum ProtagonistSign
{
    /// <summary>A company that reports: the code of its share or its legal form stands behind the name (锐澜股份（603xxx）, Tessaryn (Nasdaq: TSRN), Hanseline AG), or the title tells of its results.</summary>
    Company = 1,

    /// <summary>The words that open the title, which the text repeats.</summary>
    Opening = 2,

    /// <summary>A city or province whose authority or title speaks: 青岚市统计局.</summary>
    Place = 3,

    /// <summary>A city that the title names.</summary>
    City = 4,

    /// <summary>A name that the first paragraphs open with and the text repeats.</summary>
    Lead = 5,

    /// <summary>A heading that is a name.</summary>
    Heading = 6,

    /// <summary>A label that opens a paragraph (国际业务：收入50.8亿元), or a name with the code of its share.</summary>
    Label = 7,
}
