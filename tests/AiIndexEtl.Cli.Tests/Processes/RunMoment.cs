namespace AiIndexEtl.Cli.Tests.Processes;

/// <summary>The parts of a run, as its files and messages show them from outside.</summary>
internal enum RunMoment
{
    /// <summary>Pages are received and kept: the folder of raw data and the journal change.</summary>
    Fetching,

    /// <summary>Pages are read: a line is told for each document, and staging files are written.</summary>
    Extracting,

    /// <summary>The next file is built and put in place.</summary>
    Publishing,
}
