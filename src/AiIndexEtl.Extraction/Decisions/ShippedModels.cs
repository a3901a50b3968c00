namespace AiIndexEtl.Extraction.Decisions;

/// <summary>The model file that comes with the program.</summary>
public static class ShippedModels
{
    private const string Name = "slots.model";

    /// <summary>The file in the folder <c>models</c> of a folder of the program's own files where it is there, else the copy beside the program.</summary>
    /// <param name="homeFolder">The folder that holds the folder <c>models</c>; null for none.</param>
    public static string PathFrom(string? homeFolder)
    {
        var own = homeFolder is null ? null : Path.Combine(homeFolder, "models", Name);
        return own is not null && File.Exists(own) ? own : Path.Combine(AppContext.BaseDirectory, "models", Name);
    }

    /// <summary>Reads a model file.</summary>
    /// <returns>The models, or what is wrong and what to do.</returns>
    public static SlotModelsFileResult Load(string path)
    {
        try
        {
            return SlotModelsFile.Read(File.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new SlotModelsFileResult(null, $"The model file {path} cannot be read: {exception.Message} Restore it, or make it anew with: aiindex train");
        }
    }
}
