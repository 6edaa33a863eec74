using Prongsai.Assessment.Contracts;
using Prongsai.Assessment.Data;
using Prongsai.Assessment.Domain;
using Prongsai.Documents;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Papers;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;

namespace Prongsai.Assessment.Features.Import;

/// <summary>Reads a paper and keeps file, staged rows and findings together for review; all of it or nothing.</summary>
internal sealed class ImportIntake(AgencyData data, FileStore files) : IImportIntake
{
    private static readonly ActKind Received = new("assessment.paper_received", "รับเอกสารเพื่อตรวจ");

    public async Task<Result<Guid>> ReceiveAsync(Stream file, string fileName, FiscalYear? year, CancellationToken cancellationToken)
    {
        if (year is { } named && !PaperYears.IsPossible(named))
        {
            return PaperYears.NotPossible;
        }

        using var copy = file.CanSeek ? null : new MemoryStream();
        if (copy is not null)
        {
            await file.CopyToAsync(copy, cancellationToken);
        }

        var content = copy ?? file;
        content.Position = 0;
        var document = DocumentReader.Read(content, fileName, cancellation: cancellationToken);
        if (!document.IsOk)
        {
            return document.Error;
        }

        var paper = PaperImporter.Stage(document.Value, RulePackLibrary.Shipped, new ImportHints(year?.BuddhistYear));
        var findings = ConsistencyAuditor.Audit(paper, document.Value, RulePackLibrary.Shipped);
        content.Position = 0;
        return await data.ActAsync<Guid>(Received, async (act, ct) =>
        {
            var stored = await files.AddAsync(act, content, fileName, ct);
            if (!stored.IsOk)
            {
                return stored.Error;
            }

            await act.Db.SaveChangesAsync(ct);
            var import = new PaperImport
            {
                FileId = stored.Value.Id,
                FileName = stored.Value.Name,
                PaperKind = paper.Document.Kind,
                FiscalYear = paper.Document.FiscalYear is { } y ? new FiscalYear(y) : null,
                AgencyName = paper.Document.AgencyName,
                Staged = Stored.Write(paper),
                Findings = Stored.Write(findings),
                SourceText = SourceLines.Write(document.Value),
                ReceivedAt = act.At,
            };
            act.Db.Add(import);
            return import.Id;
        }, cancellationToken);
    }
}
