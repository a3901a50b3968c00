using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Connections;

namespace AiIndexEtl.Warehouse.Tests.Publishing;

/// <summary>Works until a script that begins with the given words (after its comments), then fails as the database would.</summary>
/// <param name="words">The beginning of the line.</param>
/// <param name="message">What the database would say.</param>
/// <param name="times">How many connections fail; later ones work.</param>
internal sealed class FailingConnectionFactory(string words, string message, int times = int.MaxValue) : IWarehouseConnectionFactory
{
    private int _opened;

    public int Opened => _opened;

    private readonly WarehouseConnectionFactory _real = new();

    public string Description => _real.Description;

    public IWarehouseConnection Open(string path, WarehouseAccess access) =>
        _opened++ < times ? new Connection(_real.Open(path, access), words, message) : _real.Open(path, access);

    private sealed class Connection(IWarehouseConnection real, string words, string message) : IWarehouseConnection
    {
        public void Execute(string script, CancellationToken cancellationToken = default)
        {
            if (script.Split('\n').Any(line => line.StartsWith(words, StringComparison.Ordinal))) throw new WarehouseException(message);
            real.Execute(script, cancellationToken);
        }

        public IWarehouseRows Query(string sql, IReadOnlyDictionary<string, object?>? parameters = null, CancellationToken cancellationToken = default) =>
            real.Query(sql, parameters, cancellationToken);

        public void Dispose() => real.Dispose();
    }
}
