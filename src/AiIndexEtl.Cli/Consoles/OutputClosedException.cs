namespace AiIndexEtl.Cli.Consoles;

/// <summary>The reader of the results has gone, as <c>head</c> does: there is nobody to work for, and nothing went wrong.</summary>
internal sealed class OutputClosedException : Exception
{
    /// <summary>Creates the exception.</summary>
    public OutputClosedException() : base("The reader of the results has gone.")
    {
    }

    /// <summary>Creates the exception.</summary>
    public OutputClosedException(string message) : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    public OutputClosedException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
