using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Correspondence.Features.Papers;

/// <summary>The official papers of the year, from every module that makes one.</summary>
[Authorize(Policy = "papers.print")]
internal sealed class PapersModel(IEnumerable<IDocumentKind> kinds, AgencySession session, IClock clock) : PageModel
{
    public FiscalYear Year { get; private set; }

    public IReadOnlyList<OfferedPaper> Kinds { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Year = OfficeYear.Chosen(HttpContext, clock);
        var offered = new List<OfferedPaper>();
        foreach (var kind in kinds)
        {
            offered.Add(new(kind.Key, kind.NameTh, (await kind.MissingAsync(session.Agency, Year, ct))?.Message));
        }

        Kinds = offered;
    }

    public static string FormatName(string format) => format switch { "docx" => "Word", "xlsx" => "Excel", "pdf" => "PDF", _ => "HTML" };
}

/// <param name="Missing">Why it cannot be printed yet; null when it can.</param>
internal sealed record OfferedPaper(string Key, string Name, string? Missing);
