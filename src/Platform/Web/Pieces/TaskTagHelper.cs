using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Prongsai.Platform.Web;

/// <summary><c>&lt;p-tasks&gt;</c>: a list of <c>&lt;p-task&gt;</c>; also the checklist of an item's components.</summary>
[HtmlTargetElement("p-tasks")]
public sealed class TasksTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "p-tasks");
    }
}

/// <summary>One thing to do or to check. The content says what is missing, when and what it is worth;
/// a button goes in <c>&lt;p-do&gt;</c>, or by <c>action</c> and <c>action-href</c>.</summary>
[HtmlTargetElement("p-task", ParentTag = "p-tasks")]
public sealed class TaskTagHelper : TagHelper
{
    public Sign Sign { get; set; }

    /// <summary>The state in a word for those who cannot see the sign; the usual word of the sign when not given.</summary>
    public string? Word { get; set; }

    public string Title { get; set; } = "";

    public string? Href { get; set; }

    public string? Action { get; set; }

    public string? ActionHref { get; set; }

    /// <summary>True makes the action the page's main one.</summary>
    public bool Main { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var parts = new TaskParts();
        context.Items[typeof(TaskParts)] = parts;
        var meta = await output.GetChildContentAsync();
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "p-task");
        var word = Word ?? ViewContext.HttpContext.Words()["sign." + Signs.Name(Sign)];
        var title = string.IsNullOrEmpty(Href) ? Markup.Of($"{Title}") : Markup.Of($"<a href=\"{Href}\">{Title}</a>");
        var action = parts.Do ?? Markup.When(!string.IsNullOrEmpty(ActionHref),
            $"<a class=\"p-btn{(Main ? " p-btn--main" : "")}\" href=\"{ActionHref}\">{Action}<span class=\"p-hidden\"> {Title}</span></a>");
        output.Content.SetHtmlContent(Markup.Of(
            $"{Signs.Draw(Sign, coloured: true)}<div><span class=\"p-hidden\">{word}: </span><span class=\"p-task__title\">{title}</span>{Meta(meta)}</div><div class=\"p-task__do\">{action}</div>"));
    }

    private static IHtmlContent Meta(TagHelperContent meta) =>
        Markup.When(!meta.IsEmptyOrWhiteSpace, $"<div class=\"p-task__meta\">{meta}</div>");
}

/// <summary>What a <c>&lt;p-do&gt;</c> hands up to its task.</summary>
internal sealed class TaskParts
{
    public IHtmlContent? Do { get; set; }
}

/// <summary>The button or form at the end of a <c>&lt;p-task&gt;</c>.</summary>
[HtmlTargetElement("p-do", ParentTag = "p-task")]
public sealed class DoTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((TaskParts)context.Items[typeof(TaskParts)]).Do = new HtmlString((await output.GetChildContentAsync()).GetContent());
        output.SuppressOutput();
    }
}
