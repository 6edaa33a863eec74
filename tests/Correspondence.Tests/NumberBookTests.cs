using Microsoft.EntityFrameworkCore;
using Prongsai.Correspondence.Data;
using Prongsai.Correspondence.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;

namespace Prongsai.Correspondence.Tests;

public sealed class NumberBookTests(CorrespondenceDatabase database) : IClassFixture<CorrespondenceDatabase>
{
    private static readonly ActKind Taking = new("correspondence.test_taken", "ทดสอบเลข");

    [Fact]
    public async Task Two_hundred_writers_at_once_leave_no_gap_and_no_duplicate_though_every_fifth_fails()
    {
        var office = await database.OfficeAsync();
        var taken = await Task.WhenAll(Enumerable.Range(0, 250).Select(i => Task.Run(async () =>
        {
            await using var scope = database.Enter(office, database.Staff.Clerk);
            var result = await scope.Data.ActAsync<int>(Taking, async (act, ct) =>
            {
                var number = await NumberBooks.TakeAsync(act, "Order", 2569, ct);
                act.Db.Add(new UnitPrefix { UnitId = Guid.CreateVersion7(), Prefix = $"ตย {number}" });
                return i % 5 == 4 ? new Error.Invalid("test.rolled_back", "ทดสอบ") : number;
            });
            return result.IsOk ? result.Value : 0;
        })));

        var numbers = taken.Where(n => n > 0).Order().ToArray();
        numbers.Length.ShouldBe(200);
        numbers.ShouldBe(Enumerable.Range(1, 200));
    }

    [Fact]
    public async Task Two_hundred_letters_signed_at_once_take_the_numbers_1_to_200()
    {
        var office = await database.OfficeAsync();
        var letters = new List<Guid>();
        for (var i = 0; i < 200; i++)
        {
            var id = await database.ProposedAsync(office);
            await database.SignAsync(office, database.Staff.Head, id);
            await database.SignAsync(office, database.Staff.Chief, id);
            letters.Add(id);
        }

        var signed = await Task.WhenAll(letters.Select(id => Task.Run(() => database.SignAsync(office, database.Staff.Mayor, id))));

        signed.ShouldAllBe(s => s.IsOk);
        await using var scope = database.Enter(office, database.Staff.Clerk);
        var numbers = await scope.Data.ReadAsync((db, ct) => db.Set<Letter>().Where(l => l.Book == Book.Order).Select(l => l.Number!.Value).ToListAsync(ct));
        numbers.Order().ShouldBe(Enumerable.Range(1, 200));
        signed.Select(s => s.Value!.Number).Distinct().Count().ShouldBe(200);
    }

    [Fact]
    public async Task Each_book_and_each_year_counts_for_itself()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office, database.Staff.Clerk);
        var unit = Guid.CreateVersion7();
        (string, int)[] rows = [(NumberBooks.Key(Book.Sent, null), 2569), (NumberBooks.Key(Book.Sent, unit), 2569), (NumberBooks.Key(Book.Order, unit), 2569), (NumberBooks.Key(Book.Sent, null), 2570)];
        foreach (var (key, year) in rows)
        {
            (await scope.Data.ActAsync<int>(Taking, async (act, ct) => await NumberBooks.TakeAsync(act, key, year, ct))).Value.ShouldBe(1);
        }

        NumberBooks.Key(Book.Order, unit).ShouldBe(NumberBooks.Key(Book.Order, null));
    }

    [Fact]
    public async Task A_book_begun_on_paper_goes_on_from_its_last_number_and_not_after_the_first_was_taken()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office, database.Staff.Clerk);
        var prefixes = scope.Get<UnitPrefixes>();
        var year = database.Clock.Year();
        (await prefixes.ContinueAsync(Book.Order, null, year, 87, default)).IsOk.ShouldBeTrue();
        var id = await database.SignedAsync(office);
        await using var reading = database.Enter(office, database.Staff.Clerk, "letters.read");
        (await reading.Get<LetterStore>().FindAsync(id, default))!.Letter.PrintedNumber.ShouldBe($"88/{year}");
        (await prefixes.ContinueAsync(Book.Order, null, year, 10, default)).Error!.Code.ShouldBe("letters.book_begun");
    }
}

internal static class ClockYears
{
    /// <summary>The calendar year of the Buddhist era in Bangkok.</summary>
    public static int Year(this NodaTime.IClock clock) => Organization.Contracts.OfficeYear.Today(clock).Year + 543;
}
