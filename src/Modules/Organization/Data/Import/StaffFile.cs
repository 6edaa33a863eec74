using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Domain;

namespace Prongsai.Organization.Data;

/// <summary>A file with a staff list.</summary>
internal static class StaffFile
{
    public static async Task<Result<StaffReading>> ReadAsync(Stream stream, string name, CancellationToken ct) =>
        (await SheetRows.ReadAsync(stream, name, "บัญชีบุคลากร", ct)).Then(rows => StaffReader.Read([.. rows.Select(r => (IReadOnlyList<string>)[.. r.Select(c => c.Replace('\n', ' '))])]));
}
