using Microsoft.AspNetCore.Html;

namespace Prongsai.Platform.Web;

/// <summary>The four states everything in the product can be in. Each has its own shape, colour and word.</summary>
public enum Sign
{
    /// <summary>Nothing is known yet.</summary>
    Unknown,

    /// <summary>Complete and right.</summary>
    Done,

    /// <summary>Under way, or due soon.</summary>
    Progress,

    /// <summary>Missing, late or wrong.</summary>
    Problem,
}

/// <summary>Draws the signs. The layouts carry <see cref="Sprite"/> once; every sign on the page points at it.</summary>
public static class Signs
{
    public static readonly IHtmlContent Sprite = new HtmlString(
        """
        <svg width="0" height="0" class="p-hidden" aria-hidden="true" focusable="false"><defs>
        <symbol id="p-done" viewBox="0 0 20 20"><path fill-rule="evenodd" d="M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm4.7 6.6-5.6 6.2a1 1 0 0 1-1.5 0L5.2 11a1 1 0 1 1 1.5-1.3l1.7 1.9 4.8-5.3a1 1 0 1 1 1.5 1.3Z"/></symbol>
        <symbol id="p-progress" viewBox="0 0 20 20"><path fill-rule="evenodd" d="M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 2v14a7 7 0 0 0 0-14Z"/></symbol>
        <symbol id="p-problem" viewBox="0 0 20 20"><path fill-rule="evenodd" d="M11.3 1.9a1.5 1.5 0 0 0-2.6 0L.9 16.3a1.5 1.5 0 0 0 1.3 2.2h15.6a1.5 1.5 0 0 0 1.3-2.2L11.3 1.9ZM9 7h2l-.3 5.6H9.3L9 7Zm1 9.2a1.2 1.2 0 1 0 0-2.4 1.2 1.2 0 0 0 0 2.4Z"/></symbol>
        <symbol id="p-unknown" viewBox="0 0 20 20"><path fill-rule="evenodd" d="M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 2a7 7 0 1 1 0 14 7 7 0 0 1 0-14Zm-2.9 5.1h1.8c0-.8.5-1.2 1.2-1.2s1.1.4 1.1 1c0 .6-.4.9-1 1.3-.8.5-1.2 1-1.2 2.2h1.8c0-.6.3-.8.9-1.2.8-.5 1.4-1.1 1.4-2.3 0-1.6-1.3-2.6-3-2.6S7.100 6.300 7.100 8.100ZM9.900 14.900a1.100 1.100 0 1 0 0-2.200 1.100 1.100 0 0 0 0 2.200Z"/></symbol>
        </defs></svg>
        """);

    internal static string Name(Sign sign) => sign switch
    {
        Sign.Done => "done",
        Sign.Progress => "progress",
        Sign.Problem => "problem",
        _ => "unknown",
    };

    internal static IHtmlContent Draw(Sign sign, bool coloured = false) => Markup.Of(
        $"<svg class=\"p-sign{(coloured ? " p-is-" + Name(sign) : "")}\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#p-{Name(sign)}\"/></svg>");
}
