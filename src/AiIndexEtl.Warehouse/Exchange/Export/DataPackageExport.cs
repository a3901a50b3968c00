namespace AiIndexEtl.Warehouse.Exchange.Export;

/// <summary>
/// A Frictionless Data Package (version 2): the facts and what they refer to as CSV files, and <c>datapackage.json</c>, which says what
/// every column holds, how the files belong together, what was read and under which licences the reports stand.
/// </summary>
internal static class DataPackageExport
{
    public static void Write(ExportWork work)
    {
        var resources = new List<PackageResource>();
        work.Expect(PackageResources.All.Count + 1);
        foreach (var plan in PackageResources.All)
        {
            var query = plan.Script is null ? "FROM exported" : SqlScripts.Read(plan.Script);
            var (file, columns) = CsvExport.Write(work, query, plan.Order, plan.Name + ".csv");
            resources.Add(new PackageResource(plan, file, columns));
        }

        PackageDescriptor.Write(work, resources);
        work.Add(PackageDescriptor.Name, resources.Count);
    }
}
