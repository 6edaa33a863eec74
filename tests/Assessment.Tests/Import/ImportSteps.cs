using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prongsai.Assessment.Contracts;
using Prongsai.Assessment.Data;
using Prongsai.Assessment.Features.Import;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.TestKit;

namespace Prongsai.Assessment.Tests.Import;

/// <summary>What a person does with a paper, and what an office then holds.</summary>
internal static class ImportSteps
{
    public static async Task<(Guid First, Guid Second)> TwoKeptAsync(this AgencyScope scope)
    {
        var first = await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Memo(80, "80.00"));
        await scope.KeepImportAsync(first);
        var second = await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Memo(90, "90.00"));
        await scope.KeepImportAsync(second);
        return (first, second);
    }

    public static async Task KeepImportAsync(this AgencyScope scope, Guid import)
    {
        var kept = await scope.Get<ImportReview>().KeepAsync(import, (await scope.FindImportAsync(import)).Version, default);
        kept.IsOk.ShouldBeTrue(kept.Error?.Message);
    }

    public static Task<Result<Unit>> TakeImportBackAsync(this AgencyScope scope, Guid import) => scope.Get<ImportReview>().TakeBackAsync(import, default);

    public static async Task<PaperImport> FindImportAsync(this AgencyScope scope, Guid import) => (await scope.Get<ImportReview>().FindAsync(import, default))!;

    public static async Task TypeAsync(this AgencyScope scope, decimal every)
    {
        var figures = ScoreInput.Nothing with { Indicators = Enumerable.Range(1, 10).ToImmutableDictionary(i => i, _ => every) };
        (await scope.Get<IResultEntry>().StoreAsync(AssessmentDatabase.Year, figures, default)).IsOk.ShouldBeTrue();
    }

    public static async Task<decimal?> TotalAsync(this AgencyScope scope) => (await scope.Get<IResults>().FindAsync(AssessmentDatabase.Year, default))?.Total;

    public static Task<int> ActsAsync(this AgencyScope scope) => scope.Data.ReadAsync((db, ct) => db.Set<RecordedAct>().CountAsync(ct));

    /// <summary>Everything a citizen or officer can see of results and items, as one text.</summary>
    public static async Task<string> StateAsync(this AssessmentDatabase database, AgencyScope scope)
    {
        const string Rows = """
            select coalesce(string_agg(line, E'\n' order by line), '') from (
              select concat_ws(' ', 'result', fiscal_year, figures) line from assessment.year_result where agency_id = $1
              union all select concat_ws(' ', 'memo', fiscal_year, number, dated_on, signers) from assessment.year_memo where agency_id = $1
              union all select concat_ws(' ', 'item', fiscal_year, item_key, unit_id, progress) from disclosure.year_item where agency_id = $1) rows
            """;
        await using var owner = await database.ConnectAsOwnerAsync();
        await using var command = new NpgsqlCommand(Rows, owner) { Parameters = { new() { Value = scope.Get<Platform.AgencySession>().Agency.Value } } };
        return (string)(await command.ExecuteScalarAsync())!;
    }

    public static async Task<long> CountAsync(this AssessmentDatabase database, string table)
    {
        await using var owner = await database.ConnectAsOwnerAsync();
        await using var command = new NpgsqlCommand($"select count(*) from {table}", owner);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public static int Files(this AssessmentDatabase database) => Directory.GetFiles(database.DataFolder, "*", SearchOption.AllDirectories).Length;
}
