namespace AiIndexEtl.Web.Data;

/// <summary>
/// Keeps what is the same for all readers of one publication, until the next. It counts which publication the request reads, not which
/// is the newest: between the two a new one may have come.
/// </summary>
/// <param name="published">The file as the request sees it.</param>
/// <param name="kept">What is kept.</param>
internal sealed class PerPublication(Published published, KeptAnswers kept)
{
    /// <summary>The kept value, or a new one where the publication is another. For the few things that every reader needs.</summary>
    public T Get<T>(string name, Func<T> make)
        where T : notnull => kept.Get(published.Stamp, name, make);

    /// <summary>The kept answer to a question that readers put in many forms, or a new one.</summary>
    public T Answer<T>(string question, Func<T> make)
        where T : notnull => kept.Answer(published.Stamp, question, make);
}
