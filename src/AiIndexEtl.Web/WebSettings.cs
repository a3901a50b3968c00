using System.Net;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Web.Reviews;
using AiIndexEtl.Web.Snapshots;

namespace AiIndexEtl.Web;

/// <summary>What the web application serves, and to whom.</summary>
public sealed record WebSettings
{
    /// <summary>The published DuckDB file. It need not exist yet: pages then say that nothing is published.</summary>
    public required string DatabasePath { get; init; }

    /// <summary>The kept bytes of documents; null where they are not served.</summary>
    public ISnapshotShelf? Snapshots { get; init; }

    /// <summary>Opens DuckDB files.</summary>
    public required IWarehouseConnectionFactory Connections { get; init; }

    /// <summary>Names of metrics and places in both languages, for labels and for the search.</summary>
    public required Vocabulary Vocabulary { get; init; }

    /// <summary>Takes the decisions of reviewers; null where nobody may decide here.</summary>
    public IReviewDesk? ReviewDesk { get; init; }

    /// <summary>Where to listen. Default: this machine alone.</summary>
    public IPAddress ListenOn { get; init; } = IPAddress.Loopback;

    /// <summary>The port; 0 takes a free one. Default 8050.</summary>
    public int Port { get; init; } = 8050;

    /// <summary>What a reviewer must know where the application listens beyond this machine; null on this machine alone.</summary>
    public string? ReviewToken { get; init; }

    /// <summary>Version of the program, for the foot of pages.</summary>
    public required string Version { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Told of defects: requests that ended in an exception. Never null; default: nobody.</summary>
    public Action<Exception> OnError { get; init; } = static _ => { };
}
