using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;

namespace Prongsai.Platform.Web;

/// <summary>Letters that nobody types and that database, papers or feeds cannot hold: NUL and other control characters, half a surrogate pair.
/// An address with one is refused before anything reads it, a form before its page does; with a page that says what to do.
/// Page and line breaks that come along when text is pasted from other programs become line breaks.</summary>
internal static class WritableText
{
    private const string RefusedKey = "prongsai.unwritable";

    /// <summary>Was this request refused for such a letter? The error page asks.</summary>
    public static bool WasRefused(HttpContext context) => context.Items.ContainsKey(RefusedKey);

    public static void NoteRefusal(HttpContext context) => context.Items[RefusedKey] = true;

    /// <summary>Refuses addresses, and encoded forms that the framework itself cannot decode.</summary>
    public static async Task AskAsync(HttpContext context, RequestDelegate next)
    {
        if (!WasRefused(context) && !(IsWritable(context.Request.Path.Value) && IsQueryWritable(context.Request) && await IsFormDecodableAsync(context)))
        {
            NoteRefusal(context);
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await next(context);
    }

    /// <summary>ASP.NET's decoder of encoded forms throws at a NUL, wherever the form is first read. Forms with files are left alone here: their pages set how large they may be.</summary>
    private static async Task<bool> IsFormDecodableAsync(HttpContext context)
    {
        if (context.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true)
        {
            return true;
        }

        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted);
            return true;
        }
        catch (Exception undecodable) when (undecodable is InvalidDataException or InvalidOperationException)
        {
            context.Request.Form = FormCollection.Empty; // the error page must not stumble over it again
            return false;
        }
        catch (IOException)
        {
            return true; // too large or broken off: said where the form is read
        }
    }

    public static bool IsWritable(string? text)
    {
        for (var i = 0; i < (text?.Length ?? 0); i++)
        {
            var letter = text![i];
            if (char.IsControl(letter) ? letter is not ('\t' or '\n' or '\r') : char.IsSurrogate(letter) && !(char.IsHighSurrogate(letter) && i + 1 < text.Length && char.IsLowSurrogate(text[++i])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Vertical tabs and page breaks, as word processors leave them, to line breaks.</summary>
    public static string Pasted(string text) => text.AsSpan().IndexOfAny('\v', '\f') < 0 ? text : text.Replace('\v', '\n').Replace('\f', '\n');

    private static bool IsQueryWritable(HttpRequest request) =>
        !request.QueryString.HasValue || request.Query.All(q => IsWritable(q.Key) && q.Value.All(IsWritable));
}

/// <summary>The same for forms. It stands after the filters that set a form's size and check its token, and before anything is bound.</summary>
internal sealed class WritableFormFilter : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (WritableText.WasRefused(context.HttpContext) || !request.HasFormContentType || await ReadAsync(request) is not { } form)
        {
            await next();
            return;
        }

        var fields = form.ToDictionary(f => f.Key, f => new StringValues([.. f.Value.Select(v => v is null ? v : WritableText.Pasted(v))]), StringComparer.OrdinalIgnoreCase);
        if (!fields.All(f => WritableText.IsWritable(f.Key) && f.Value.All(WritableText.IsWritable)) || !form.Files.All(f => WritableText.IsWritable(f.Name) && WritableText.IsWritable(f.FileName)))
        {
            WritableText.NoteRefusal(context.HttpContext);
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
            return;
        }

        request.Form = new FormCollection(fields, form.Files);
        await next();
    }

    /// <returns>Null when it is too large or broken off, which the page's own reading of it says.</returns>
    private static async Task<IFormCollection?> ReadAsync(HttpRequest request)
    {
        try
        {
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (Exception unread) when (unread is IOException or InvalidDataException)
        {
            return null;
        }
    }
}
