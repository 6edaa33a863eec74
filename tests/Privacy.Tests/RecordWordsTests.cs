using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Prongsai.ActionPlan;
using Prongsai.Correspondence;
using Prongsai.Improvement;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Risk;
using Prongsai.Work;

namespace Prongsai.Privacy.Tests;

/// <summary>The history of letters, tasks and personal data reads as Thai: no name of a table, column, code or row id is left over.</summary>
public sealed partial class RecordWordsTests(PrivacyDatabase database) : IClassFixture<PrivacyDatabase>
{
    public static TheoryData<string> Modules => ["correspondence", "work", "improvement", "action_plan", "risk", "privacy"];

    private Dictionary<string, RecordWords> Words => database.Services.GetServices<RecordWords>().ToDictionary(w => w.Table);

    [Theory]
    [MemberData(nameof(Modules))]
    public void Every_kind_of_act_is_a_Thai_sentence_and_belongs_to_its_module(string module)
    {
        var kinds = KindsOf(module).ToList();

        kinds.Count.ShouldBeGreaterThan(3);
        kinds.Where(k => !k.Code.StartsWith($"{module}.", StringComparison.Ordinal) || !Thai().IsMatch(k.NameTh)).ShouldBeEmpty();
        kinds.Select(k => k.Code).Distinct().Count().ShouldBe(kinds.Count);
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public async Task Every_column_has_a_Thai_name_or_is_not_shown(string module)
    {
        var missing = (await TablesAsync(module)).SelectMany(table => Columns(table)
            .Where(c => !Words.TryGetValue(Name(table), out var words) || !(words.Hidden.Contains(c.GetColumnName()) || Thai().IsMatch(words.Columns.GetValueOrDefault(c.GetColumnName(), ""))))
            .Select(c => $"{Name(table)}.{c.GetColumnName()}"));

        missing.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public async Task Every_stored_code_has_a_Thai_word(string module)
    {
        var missing = (await TablesAsync(module)).SelectMany(table => Columns(table)
            .Where(c => Plain(c.ClrType).IsEnum && !Words[Name(table)].Hidden.Contains(c.GetColumnName()))
            .SelectMany(c => Enum.GetNames(Plain(c.ClrType)).Where(code => Words[Name(table)].Values.GetValueOrDefault(c.GetColumnName())?.ContainsKey(code) != true).Select(code => $"{Name(table)}.{c.GetColumnName()}: {code}")));

        missing.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public async Task No_row_id_is_shown_in_place_of_what_it_stands_for(string module)
    {
        var shown = (await TablesAsync(module)).SelectMany(table => Columns(table)
            .Where(c => Plain(c.ClrType) == typeof(Guid) && !Words[Name(table)].Hidden.Contains(c.GetColumnName())).Select(c => $"{Name(table)}.{c.GetColumnName()}"));

        shown.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public async Task Words_name_columns_that_are_there(string module)
    {
        var there = (await TablesAsync(module)).ToDictionary(Name, t => Columns(t).Select(c => c.GetColumnName()).ToHashSet());

        Words.Values.Where(w => w.Table.StartsWith($"{module}.", StringComparison.Ordinal))
            .SelectMany(w => w.Columns.Keys.Concat(w.Hidden).Where(c => there.GetValueOrDefault(w.Table)?.Contains(c) != true).Select(c => $"{w.Table}.{c}")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("correspondence.letter", "subject,addressed_to,content,drafter_name,signer_name,sent_note,cancel_reason")]
    [InlineData("correspondence.endorsement", "person_name,handed_from,opinion,by_name,by_post")]
    [InlineData("correspondence.incoming_letter", "from_whom,registered_by,done_note")]
    [InlineData("correspondence.circular", "title,text,sender_name")]
    [InlineData("correspondence.recipient", "name,post")]
    [InlineData("work.given_task", "title,receiver_name,giver_name")]
    [InlineData("work.given_task_step", "by_name,note")]
    [InlineData("privacy.notice_contact", "officer_name,officer_contact")]
    [InlineData("privacy.retention_hold", "reason")]
    public async Task Names_and_words_about_people_are_sealed(string table, string columns)
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var personal = await scope.Data.ReadAsync((db, _) => Task.FromResult(PersonalColumns.In(db)));

        columns.Split(',').Except(personal.Where(c => c.Table == table).Select(c => c.Column)).ShouldBeEmpty();
    }

    [GeneratedRegex(@"^[^a-zA-Z_]*[\u0E01-\u0E4E][^_]*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Thai();

    private static IEnumerable<ActKind> KindsOf(string module)
    {
        var assembly = module switch { "correspondence" => typeof(CorrespondenceModule).Assembly, "work" => typeof(WorkModule).Assembly, "improvement" => typeof(ImprovementModule).Assembly, "action_plan" => typeof(ActionPlanModule).Assembly, "risk" => typeof(RiskModule).Assembly, _ => typeof(PrivacyModule).Assembly };
        return assembly.GetTypes().Where(t => !t.ContainsGenericParameters)
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)).Where(f => f.FieldType == typeof(ActKind)).Select(f => (ActKind)f.GetValue(null)!);
    }

    private static string Name(IEntityType table) => $"{table.GetSchema()}.{table.GetTableName()}";

    private static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static IEnumerable<IProperty> Columns(IEntityType table) => table.GetProperties().Where(p => !p.IsPrimaryKey() && p.Name is not (nameof(OwnedRow.Version) or nameof(OwnedRow.AgencyId)));

    /// <summary>Tables that are written through acts.</summary>
    private async Task<IReadOnlyList<IEntityType>> TablesAsync(string module)
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        return await scope.Data.ReadAsync<IReadOnlyList<IEntityType>>((db, _) => Task.FromResult<IReadOnlyList<IEntityType>>(
            [.. db.Model.GetEntityTypes().Where(t => t.GetSchema() == module && t.ClrType.IsAssignableTo(typeof(OwnedRow)))]), default);
    }
}
