using Microsoft.EntityFrameworkCore;
using Prongsai.Correspondence.Domain;
using Prongsai.Platform.Acts;

namespace Prongsai.Correspondence.Data;

/// <summary>Numbers without gaps or duplicates: the book's row is locked from the taking until the act is saved, and goes back with it.</summary>
internal static class NumberBooks
{
    /// <summary>The row of numbers a letter is counted in. Orders and announcements are the office's; letters and circulars a unit's when it keeps its own book.</summary>
    public static string Key(Book book, Guid? unitWithBook) =>
        book is Book.Sent or Book.Circular && unitWithBook is { } unit ? $"{book}:{unit:N}" : $"{book}";

    /// <summary>The next number of the book in the year. Take it as late in the act as can be: other writers of this book wait until then.</summary>
    public static async Task<int> TakeAsync(Act act, string key, int year, CancellationToken ct)
    {
        var agency = act.Agency.Value;
        var id = Guid.CreateVersion7();
        var taken = await act.Db.Database.SqlQuery<int>(
            $"""
            insert into correspondence.number_book as book (agency_id, id, version, key, calendar_year, last_number)
            values ({agency}, {id}, 1, {key}, {year}, 1)
            on conflict (agency_id, key, calendar_year) do update set last_number = book.last_number + 1, version = book.version + 1
            returning last_number as "Value"
            """).ToListAsync(ct);
        return taken[0];
    }
}
