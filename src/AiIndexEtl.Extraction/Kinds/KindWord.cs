namespace AiIndexEtl.Extraction.Kinds;

/// <summary>What a word around a figure says of its kind.</summary>
internal enum KindWord : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A rise: grew, 增长.</summary>
    Up,

    /// <summary>A fall: shed, 下降.</summary>
    Down,

    /// <summary>A change that does not tell its direction: 增速, 同比, change, year-on-year.</summary>
    Change,

    /// <summary>A difference between two things at one time: lead, 差距.</summary>
    Gap,

    /// <summary>A value that was reached: reached, totalled, 增至, 达到.</summary>
    Reach,

    /// <summary>A part of a whole: accounted, 占比.</summary>
    Share,

    /// <summary>A multiple of another value: multiplying, 倍.</summary>
    Ratio,

    /// <summary>A score in a test: accuracy, 得分.</summary>
    Score,

    /// <summary>A rate that is a value of its own: tariff, 利率.</summary>
    Rate,

    /// <summary>A comparison: than, compared, 比.</summary>
    Compare,

    /// <summary>People who answer a question: respondents, 受访者.</summary>
    Answer,
}
