using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Organization.Domain;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.TestKit;

namespace Prongsai.Organization.Tests;

/// <summary>What the record of acts tells of the office: in Thai, with names of people under seal, and on the page of everything it concerns.</summary>
public sealed partial class RecordTests(OrganizationDatabase database) : IClassFixture<OrganizationDatabase>
{
    private static readonly LocalDate Today = new(2026, 2, 16);

    private Dictionary<string, RecordWords> Words => database.Services.GetServices<RecordWords>().ToDictionary(w => w.Table);

    [Fact]
    public async Task Every_column_has_a_Thai_name_or_is_not_shown() =>
        (await TablesAsync()).SelectMany(table => Columns(table)
            .Where(c => !Words.TryGetValue(Name(table), out var words) || !(words.Hidden.Contains(c.GetColumnName()) || Thai().IsMatch(words.Columns.GetValueOrDefault(c.GetColumnName(), ""))))
            .Select(c => $"{Name(table)}.{c.GetColumnName()}")).ShouldBeEmpty();

    [Fact]
    public async Task Words_name_columns_that_are_there()
    {
        var there = (await TablesAsync()).ToDictionary(Name, t => Columns(t).Select(c => c.GetColumnName()).ToHashSet());

        Words.Values.Where(w => w.Table.StartsWith("organization.", StringComparison.Ordinal))
            .SelectMany(w => w.Columns.Keys.Concat(w.Hidden).Where(c => there.GetValueOrDefault(w.Table)?.Contains(c) != true).Select(c => $"{w.Table}.{c}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_stored_code_has_a_Thai_word() =>
        (await TablesAsync()).SelectMany(table => Columns(table).Where(c => Plain(c.ClrType).IsEnum)
            .SelectMany(c => Enum.GetNames(Plain(c.ClrType)).Where(code => Words[Name(table)].Values.GetValueOrDefault(c.GetColumnName())?.ContainsKey(code) != true)
                .Select(code => $"{Name(table)}.{c.GetColumnName()}: {code}"))).ShouldBeEmpty();

    [Theory]
    [InlineData("organization.person", "title,given_name,family_name,email,telephone")]
    [InlineData("organization.holding", "reason,end_reason")]
    [InlineData("organization.acting", "reason")]
    [InlineData("organization.body_member", "name,post")]
    [InlineData("organization.delegation_report", "lines,submitted_by")]
    [InlineData("organization.staff_import", "rows,journal")]
    public async Task Names_and_words_about_people_are_sealed(string table, string columns)
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        var personal = await scope.Data.ReadAsync((db, _) => Task.FromResult(PersonalColumns.In(db)), default);

        columns.Split(',').Except(personal.Where(c => c.Table == table).Select(c => c.Column)).ShouldBeEmpty();
    }

    [Fact]
    public async Task No_name_and_no_cause_of_absence_stands_open_in_the_chain()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        var (post, person) = await HeldAsync(scope, "ปลัด", PostRank.ChiefAdministrator, "นายสมมติ ไม่เปิดเผย");
        var (_, deputy) = await HeldAsync(scope, "รองปลัด", PostRank.DeputyChiefAdministrator, "นางสมมุติ ผู้แทน");
        await scope.Get<PostEditing>().SetActingAsync(post, deputy, new(Today, Today, null, "ลาป่วยเฉียบพลัน"), default);
        var seen = (await scope.Get<PeopleEditing>().ReadAsync(default)).Person(person)!;
        await scope.Get<PeopleEditing>().ChangeAsync(person, seen.Version, new(PersonName.Parse("นายสมมติ นามใหม่")!, null, null), "สมรสลับ", default);
        var body = (await scope.Get<BodyEditing>().MakeAsync(new("คณะสมมติ", BodyKind.Committee, null, null, [], [], null, null), null, default)).Value;
        await scope.Get<BodyEditing>().AddMemberAsync(body, new(null, "นางสาวบุคคล ภายนอก", "ผู้แทนครอบครัวลับ", null, BodyRole.Member), Today, default);
        await scope.Get<PeopleEditing>().LeaveAsync(person, Today.PlusDays(1), "เหตุผลลับ", default);

        var acts = await scope.Data.ReadAsync((db, ct) => db.Set<RecordedAct>().Where(a => EF.Functions.Like(a.Kind, "organization.%")).ToListAsync(ct), default);

        acts.Count.ShouldBeGreaterThan(7);
        var chain = string.Join('\n', acts.Select(a => a.Payload + a.Reason));
        ((string[])["ไม่เปิดเผย", "ผู้แทน\"", "ลาป่วย", "นามใหม่", "สมรส", "ภายนอก", "ครอบครัว", "เหตุผลลับ"]).Where(w => chain.Contains(w, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_history_of_a_person_a_post_and_a_body_tells_what_was_done_about_them()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        var (post, person) = await HeldAsync(scope, "ปลัด", PostRank.ChiefAdministrator, "นายสมมติ ปลัด");
        var (_, deputy) = await HeldAsync(scope, "รองปลัด", PostRank.DeputyChiefAdministrator, "นางสมมุติ รอง");
        await scope.Get<PostEditing>().SetActingAsync(post, deputy, new(Today, Today, null, "ลา"), default);
        await scope.Get<PeopleEditing>().LeaveAsync(person, Today.PlusDays(1), "โอน", default);
        var body = (await scope.Get<BodyEditing>().MakeAsync(new("คณะสมมติ", BodyKind.Committee, null, null, [], [], null, null), null, default)).Value;
        await scope.Get<BodyEditing>().AddMemberAsync(body, new(null, "นางสาวบุคคล ภายนอก", "ราษฎร", null, BodyRole.Member), Today, default);

        (await KindsAsync(scope, "organization.post", post)).ShouldBe(["เพิ่มตำแหน่ง", "เพิ่มบุคลากร", "ตั้งผู้รักษาราชการแทน", "พ้นจากตำแหน่ง"]);
        (await KindsAsync(scope, "organization.person", person)).ShouldBe(["เพิ่มบุคลากร", "พ้นจากตำแหน่ง"]);
        (await KindsAsync(scope, "organization.person", deputy)).ShouldBe(["เพิ่มบุคลากร", "ตั้งผู้รักษาราชการแทน"]);
        (await KindsAsync(scope, "organization.body", body)).ShouldBe(["แต่งตั้งคณะกรรมการหรือคณะทำงาน", "เพิ่มกรรมการ"]);
    }

    [Fact]
    public async Task What_acts_point_at_has_a_name()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        var (executive, _) = await HeldAsync(scope, "นายก", PostRank.Executive, "นายสมมติ นายก");
        var (chief, _) = await HeldAsync(scope, "ปลัด", PostRank.ChiefAdministrator, "นายสมมติ ปลัด");
        var order = (await scope.Get<DelegationEditing>().GiveAsync(new("1/2569", Today, null, executive, chief, null, Today, null, false, [new("อำนาจสมมติ", null, null, null, null, null)]), default)).Value;
        var power = (await scope.Get<DelegationReading>().BookAsync(default)).Of(order)[0].Id;
        var body = (await scope.Get<BodyEditing>().MakeAsync(new("คณะสมมติ", BodyKind.Committee, null, null, [], [], null, null), null, default)).Value;

        (await NameAsync(scope, "organization.post", chief)).ShouldBe(new("ปลัด", $"/office/people/posts/{chief}"));
        (await NameAsync(scope, "organization.delegation_order", order)).ShouldBe(new("คำสั่งมอบอำนาจที่ 1/2569", $"/office/delegations/{order}"));
        (await NameAsync(scope, "organization.order_power", power)).ShouldBe(new("อำนาจสมมติ", $"/office/delegations/{order}"));
        (await NameAsync(scope, "organization.body", body)).ShouldBe(new("คณะสมมติ", $"/office/bodies/{body}"));
    }

    private static Task<RecordName> NameAsync(AgencyScope scope, string table, Guid id) => scope.Data.ReadAsync(
        async (db, ct) => (await scope.Services.GetServices<IRecordNames>().Single(n => n.Table == table).OfAsync(db, [id], ct))[id], default);

    private static Task<List<string>> KindsAsync(AgencyScope scope, string table, Guid id) => scope.Data.ReadAsync((db, ct) =>
        db.Set<RecordedAct>().Where(a => db.Set<TouchedRow>().Any(t => t.Sequence == a.Sequence && t.TableName == table && t.RowId == id.ToString())).OrderBy(a => a.Sequence).Select(a => a.KindName).ToListAsync(ct), default);

    private static async Task<(Guid Post, Guid Person)> HeldAsync(AgencyScope scope, string post, PostRank rank, string name)
    {
        var id = (await scope.Get<PostEditing>().AddAsync(new(post, null, null, rank, rank == PostRank.Executive ? PersonGroup.Political : PersonGroup.Official, null), default)).Value;
        return (id, (await scope.Get<PeopleEditing>().AddAsync(new(PersonName.Parse(name)!, null, null), id, new(new(2024, 1, 1), null, "ประกาศ 1/2567"), default)).Value);
    }

    private static string Name(IEntityType table) => $"{table.GetSchema()}.{table.GetTableName()}";

    private static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static IEnumerable<IProperty> Columns(IEntityType table) => table.GetProperties().Where(p => !p.IsPrimaryKey() && p.Name is not (nameof(OwnedRow.Version) or nameof(OwnedRow.AgencyId)));

    private async Task<IReadOnlyList<IEntityType>> TablesAsync()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        return await scope.Data.ReadAsync<IReadOnlyList<IEntityType>>((db, _) => Task.FromResult<IReadOnlyList<IEntityType>>(
            [.. db.Model.GetEntityTypes().Where(t => t.GetSchema() == "organization" && t.ClrType.IsAssignableTo(typeof(OwnedRow)))]), default);
    }

    [GeneratedRegex(@"^[^a-zA-Z_]*[\u0E01-\u0E4E][^_]*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Thai();
}
