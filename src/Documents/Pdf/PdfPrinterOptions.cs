namespace Prongsai.Documents;

/// <summary>How the printing browser is kept.</summary>
public sealed record PdfPrinterOptions
{
    /// <summary>The program; null looks at PRONGSAI_CHROMIUM and then at Debian's places.</summary>
    public string? ChromiumPath { get; init; }

    /// <summary>Papers printed at the same time; more wait their turn.</summary>
    public int MostAtOnce { get; init; } = 2;

    /// <summary>A browser is replaced by a fresh one after so many papers, so that it cannot grow for ever.</summary>
    public int PapersPerBrowser { get; init; } = 200;

    /// <summary>A browser nobody printed with for so long is ended and gives its memory back; the next paper starts another.</summary>
    public TimeSpan IdleLimit { get; init; } = TimeSpan.FromMinutes(10);

    public TimeSpan StartLimit { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan PrintLimit { get; init; } = TimeSpan.FromSeconds(120);
}
