using Microsoft.AspNetCore.Mvc.ModelBinding;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Organization.Domain;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.People;

/// <summary>A person's name and contact as typed.</summary>
public sealed class PersonForm
{
    public int Version { get; set; }
    public string? Name { get; set; }
    public string? Email { get; set; }
    public string? Telephone { get; set; }

    internal PersonDetails? Read(ModelStateDictionary state, string prefix) => Details(state, prefix) is { } details && state.IsValid ? details : null;

    /// <summary>The same where the page has other fields, whose faults do not matter here.</summary>
    internal PersonDetails? Details(ModelStateDictionary state, string prefix)
    {
        var name = PersonName.Parse(Name);
        if (name is null)
        {
            state.AddModelError(prefix + ".Name", "กรอกคำนำหน้า ชื่อ และนามสกุล เช่น นางสาวสมมติ ตัวอย่าง");
        }

        var wrong = TypedEmail.Fault(Email);
        if (wrong is not null)
        {
            state.AddModelError(prefix + ".Email", wrong);
        }

        return name is null || wrong is not null ? null : new(name, ThaiText.Typed(Email), ThaiText.Typed(Telephone));
    }
}

/// <summary>A post as typed.</summary>
public sealed class PostForm
{
    public int Version { get; set; }
    public string? Name { get; set; }
    public string? NameEn { get; set; }
    public string? Number { get; set; }
    public PostRank? Rank { get; set; }
    public PersonGroup? Group { get; set; }
    public Guid? Unit { get; set; }

    internal static PostForm Of(Post post)
    {
        var form = new PostForm { Version = post.Version, NameEn = post.NameEn, Number = post.Number };
        form.TakeOver(post);
        return form;
    }

    /// <summary>What a post carries stays as it is.</summary>
    internal void TakeOver(Post post) => (Name, Rank, Group, Unit) = (post.Name, post.Rank, post.PersonGroup, post.UnitId);

    internal PostDetails? Read(ModelStateDictionary state, string prefix)
    {
        if (ThaiText.Typed(Name) is null)
        {
            state.AddModelError(prefix + ".Name", "กรอกชื่อตำแหน่งอย่างที่พิมพ์ใต้ลายมือชื่อ เช่น ผู้อำนวยการกองคลัง");
        }

        if (Rank is null)
        {
            state.AddModelError(prefix + ".Rank", "เลือกระดับของตำแหน่ง");
        }

        if (Group is null)
        {
            state.AddModelError(prefix + ".Group", "เลือกกลุ่มบุคลากร");
        }

        return state.IsValid ? new(ThaiText.Typed(Name)!, ThaiText.Typed(NameEn), ThaiText.Typed(Number), Rank!.Value, Group!.Value, Unit) : null;
    }
}

/// <summary>How a holding begins, as typed.</summary>
public sealed class AppointmentForm
{
    public DateEntry Since { get; set; } = new();
    public DateEntry TermEnds { get; set; } = new();
    public string? Reason { get; set; }
    public bool Beside { get; set; }

    internal Appointment Read(ModelStateDictionary state, string prefix) =>
        new(OptionalDate.Read(Since, state, prefix + ".Since"), OptionalDate.Read(TermEnds, state, prefix + ".TermEnds"), ThaiText.Typed(Reason), Beside);
}

/// <summary>What the staff list offers to choose from.</summary>
internal static class Choices
{
    public static IEnumerable<Choice> Vacant(Roster roster, LocalDate day) => roster.PostsOn(day).Where(p => roster.IsVacant(p.Id, day)).Select(p => new Choice(p.Id.ToString(), p.Name));

    public static IEnumerable<Choice> Units(Roster roster, LocalDate day) => roster.Units.On(day).Select(u => new Choice(u.Id.ToString(), u.Name));
}

/// <summary>Dates that may be left out.</summary>
internal static class OptionalDate
{
    public static LocalDate? Read(DateEntry entry, ModelStateDictionary state, string field)
    {
        if (entry.IsBlank)
        {
            return null;
        }

        var read = entry.Read(field);
        if (!read.IsOk)
        {
            state.Take(read.Error);
            return null;
        }

        return read.Value;
    }

    public static LocalDate? Needed(DateEntry entry, ModelStateDictionary state, string field)
    {
        if (entry.IsBlank)
        {
            state.AddModelError(field, "กรุณากรอกวันที่");
        }

        return Read(entry, state, field);
    }
}
