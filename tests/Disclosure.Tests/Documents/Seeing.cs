using System.Security.Cryptography;
using System.Text;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.TestKit;
using static Prongsai.Disclosure.Tests.Documents.DocumentStory;

namespace Prongsai.Disclosure.Tests.Documents;

/// <summary>Who sees and who changes a document.</summary>
public sealed class Seeing(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    private const string Text = "แฟ้มจำกัดสมมติ";

    [Theory]
    [InlineData("use", false)]
    [InlineData("item", false)]
    [InlineData("unused", false)]
    [InlineData("open", true)]
    [InlineData("open elsewhere", true)]
    public async Task Another_units_restricted_document_is_in_no_list_no_hint_and_no_page(string how, bool isSeen)
    {
        var (scope, own, other) = await OfficeAsync();
        await using var _ = scope;
        var document = await AddAsync(scope, Draft(prominence: how == "open" ? Prominence.Public : how == "item" ? Prominence.Public : Prominence.Restricted), Text);
        if (how == "item")
        {
            Ok(await scope.Get<ItemEditing>().UnpublishAsync(Year, Item, null, Prominence.Restricted, null, default));
        }
        else if (how == "unused")
        {
            Ok(await scope.Get<EvidenceEditing>().RemoveAsync(Year, Item, (await ItemAsync(scope)).Evidence.Single().Id, default));
        }
        else if (how == "open elsewhere")
        {
            await UseAsync(scope, document, Year, Other);
        }

        (await SeesAsync(scope, document, new(other, "stranger", new Rights([new("disclosure.edit")])))).ShouldBe(isSeen);
        (await SeesAsync(scope, document, new(other, "stranger", new Rights([new("disclosure.edit", other), new("disclosure.publish", other)])))).ShouldBe(isSeen, "who publishes for another unit only");
        (await SeesAsync(scope, document, new(own, "colleague", new Rights([new("disclosure.edit", own)])))).ShouldBeTrue();
        (await SeesAsync(scope, document, new(other, "chief", new Rights([new("disclosure.publish")])))).ShouldBeTrue();
        (await SeesAsync(scope, document, new(null, People.Clerk.Account, Rights.None))).ShouldBeTrue("whoever added it");
    }

    [Fact]
    public async Task Only_the_uses_open_to_the_reader_are_named()
    {
        var (scope, _, other) = await OfficeAsync();
        await using var _ = scope;
        var document = await AddAsync(scope, Draft());
        await UseAsync(scope, document, Year, Other, Prominence.Restricted);
        await AssignAsync(scope, Other, Guid.CreateVersion7());

        var found = (await scope.Get<DocumentLibrary>().FindAsync(document, new(other, "stranger", new Rights([new("disclosure.edit")])), default)).ShouldNotBeNull();

        (found.Uses.Single().ItemKey, found.Hidden, found.IsRestricted).ShouldBe((Item, 1, false));
    }

    [Fact]
    public async Task Another_agency_sees_nothing()
    {
        var (scope, _, _) = await OfficeAsync();
        await using var _ = scope;
        var document = await AddAsync(scope, Draft(), Text);
        await using var elsewhere = database.Enter((await database.OfficeAsync()).AgencyId);

        (await SeesAsync(elsewhere, document, Publisher)).ShouldBeFalse();
        (await elsewhere.Get<DocumentEditing>().VouchAsync(document, null, default)).Error.ShouldBeOfType<Error.NotFound>();
        (await elsewhere.Get<EvidenceEditing>().UseAsync(Year, Item, document, Draft(), default)).Error.ShouldBeOfType<Error.NotFound>();
    }

    [Fact]
    public async Task The_units_that_use_it_the_one_it_was_added_for_and_publishers_change_it()
    {
        var (scope, own, other) = await OfficeAsync();
        await using var _ = scope;
        var document = await AddAsync(scope, Draft());
        var agency = scope.Get<AgencySession>().Agency;
        async Task<bool> MayAsync(params HeldRight[] held)
        {
            await using var theirs = database.Enter(agency, new Rights(held));
            var done = await theirs.Get<DocumentEditing>().ChangeAsync(document, null, new($"ชื่อสมมติ {Guid.NewGuid()}", null, null, null), default);
            if (!done.IsOk)
            {
                done.Error.ShouldBeOfType<Error.Forbidden>();
            }

            return done.IsOk;
        }

        (await MayAsync(new HeldRight("disclosure.edit", other))).ShouldBeFalse();
        (await MayAsync(new HeldRight("disclosure.publish", other))).ShouldBeFalse();
        (await MayAsync(new HeldRight("disclosure.edit", own))).ShouldBeTrue();
        (await MayAsync(new HeldRight("disclosure.publish"))).ShouldBeTrue();
        await AssignAsync(scope, Other, other);
        await UseAsync(scope, document, Year, Other);
        (await MayAsync(new HeldRight("disclosure.edit", other))).ShouldBeTrue();
    }

    private async Task<(AgencyScope Scope, Guid Own, Guid Other)> OfficeAsync()
    {
        var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        var units = await scope.Get<IOffice>().UnitsAsync(default);
        await AssignAsync(scope, Item, units[0].Id);
        return (scope, units[0].Id, units[1].Id);
    }

    /// <summary>On every way alike: list, page, hint of a file that is there.</summary>
    private static async Task<bool> SeesAsync(AgencyScope scope, Guid document, DocumentReader reader)
    {
        var library = scope.Get<DocumentLibrary>();
        var isListed = (await library.AllAsync(reader, default)).Any(d => d.Document.Id == document);
        (await library.FindAsync(document, reader, default) is not null).ShouldBe(isListed);
        (await library.SameAsync(SHA256.HashData(Encoding.UTF8.GetBytes(Text)), reader, default)).Any(d => d.Document.Id == document).ShouldBe(isListed);
        return isListed;
    }
}
