namespace Prongsai.Documents.Reading;

/// <summary>Stops a reading from deep inside. Never leaves <see cref="DocumentReader"/>, which turns it into an error that names the file.</summary>
internal sealed class ReadRefused(string code, string sentence, string place) : Exception(sentence)
{
    public string Code { get; } = code;

    /// <summary>Where in the file; empty when it is about the whole file.</summary>
    public string Place { get; } = place;
}
