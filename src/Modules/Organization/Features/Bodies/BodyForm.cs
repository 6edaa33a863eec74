using Microsoft.AspNetCore.Mvc.ModelBinding;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Organization.Domain;
using Prongsai.Organization.Features.People;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.Bodies;

/// <summary>A body as typed: duties and quota a line each.</summary>
public sealed class BodyForm
{
    public int Version { get; set; }
    public string? Name { get; set; }
    public string? Kind { get; set; } = nameof(BodyKind.WorkingGroup);
    public string? OrderNumber { get; set; }
    public DateEntry OrderDate { get; set; } = new();
    public string? Duties { get; set; }
    public string? Quota { get; set; }
    public DateEntry Since { get; set; } = new();
    public DateEntry Until { get; set; } = new();

    public static IEnumerable<Choice> Kinds => [new(nameof(BodyKind.Committee), "คณะกรรมการ"), new(nameof(BodyKind.WorkingGroup), "คณะทำงาน")];

    public static IEnumerable<Choice> Roles =>
    [
        new(nameof(BodyRole.Chair), "ประธาน"), new(nameof(BodyRole.ViceChair), "รองประธาน"), new(nameof(BodyRole.Member), "กรรมการ"),
        new(nameof(BodyRole.Secretary), "เลขานุการ"), new(nameof(BodyRole.AssistantSecretary), "ผู้ช่วยเลขานุการ"),
    ];

    internal static BodyForm Of(BodyTemplate template) => new()
    {
        Name = template.Name,
        Kind = template.Kind.ToString(),
        Duties = string.Join('\n', template.Duties),
        Quota = string.Join('\n', template.Quota),
    };

    internal static BodyForm Of(Body body) => new()
    {
        Version = body.Version,
        Name = body.Name,
        Kind = body.Kind.ToString(),
        OrderNumber = body.OrderNumber,
        OrderDate = DateEntry.From(body.OrderDate),
        Duties = string.Join('\n', body.Duties),
        Quota = string.Join('\n', body.Quota),
        Since = DateEntry.From(body.Since),
        Until = DateEntry.From(body.Until),
    };

    internal BodyDetails? Read(ModelStateDictionary state)
    {
        if (ThaiText.Typed(Name) is null)
        {
            state.AddModelError("Input.Name", "กรอกชื่อคณะ");
        }

        var (ordered, since, until) = (OptionalDate.Read(OrderDate, state, "Input.OrderDate"), OptionalDate.Read(Since, state, "Input.Since"), OptionalDate.Read(Until, state, "Input.Until"));
        if (until < since)
        {
            state.AddModelError("Input.Until", "วันสิ้นสุดต้องไม่ก่อนวันเริ่ม");
        }

        var quota = Lines(Quota);
        if (quota.FirstOrDefault(l => BodyQuota.Read(l) is null) is { } unread)
        {
            state.AddModelError("Input.Quota", $"บรรทัด \"{unread}\" ต้องลงท้ายด้วยจำนวน เช่น ผู้แทนสภาท้องถิ่น 2");
        }

        return state.IsValid
            ? new(ThaiText.Typed(Name)!, Enum.TryParse<BodyKind>(Kind, out var kind) ? kind : BodyKind.WorkingGroup, ThaiText.Typed(OrderNumber), ordered, Lines(Duties), quota, since ?? ordered, until)
            : null;
    }

    private static string[] Lines(string? text) => ThaiText.Lines(text, 40);
}
