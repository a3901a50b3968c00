namespace AiIndexEtl.Warehouse.Publishing;

/// <summary>Sorts of failure to publish.</summary>
public enum PublishFailureKind
{
    /// <summary>A file or folder could not be read or written.</summary>
    Io,

    /// <summary>The disk is full.</summary>
    DiskFull,

    /// <summary>All the memory that there is does not suffice.</summary>
    OutOfMemory,

    /// <summary>Another run publishes right now, or another program writes to the file.</summary>
    Locked,

    /// <summary>The file at the path is not one of this program.</summary>
    ForeignFile,

    /// <summary>The file was written by a newer version of this program.</summary>
    NewerSchema,

    /// <summary>A blocking check failed.</summary>
    CheckFailed,

    /// <summary>The staging folder is unfinished or holds rows that cannot be read.</summary>
    BadStaging,
}
