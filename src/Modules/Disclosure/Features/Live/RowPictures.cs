using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Prongsai.Frameworks;
using Prongsai.Platform.Pictures;

namespace Prongsai.Disclosure.Features.Live;

/// <summary>The pictures chosen on the page of a row; what cannot be used is said at its field.</summary>
internal static class RowPictures
{
    public static async Task<IReadOnlyDictionary<string, PlainPicture>> ReadAsync(ContentTable table, IFormFileCollection files, ModelStateDictionary state, CancellationToken ct)
    {
        var read = new Dictionary<string, PlainPicture>();
        foreach (var column in table.Columns.Where(c => c.Kind == ContentKind.Picture))
        {
            if (files.GetFile($"picture-{column.Key}") is not { Length: > 0 } file)
            {
                continue;
            }

            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, ct);
            var plain = PlainPicture.From(bytes.ToArray());
            if (plain.IsOk)
            {
                read[column.Key] = plain.Value;
            }
            else
            {
                state.AddModelError($"picture-{column.Key}", plain.Error.Message);
            }
        }

        return read;
    }
}
