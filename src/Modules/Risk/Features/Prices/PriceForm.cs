using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Prongsai.Kernel;
using Prongsai.Platform.Web;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Features.Prices;

/// <summary>A price found, as typed.</summary>
public sealed class PriceForm
{
    public string? Origin { get; set; } = nameof(PriceOrigin.OwnOffice);
    public string? Name { get; set; }
    public string? Km { get; set; }
    public string? Price { get; set; }
    public string? Transport { get; set; }
    public DateEntry FoundOn { get; set; } = new();
    public string? Link { get; set; }

    public static IEnumerable<Choice> Origins =>
    [
        new(nameof(PriceOrigin.OwnOffice), "พาณิชย์จังหวัดที่ก่อสร้างเผยแพร่", "ใช้ราคานี้เสมอเมื่อมี"),
        new(nameof(PriceOrigin.NearOffice), "พาณิชย์จังหวัดใกล้เคียงเผยแพร่", "ใช้จังหวัดที่ศาลากลางใกล้สถานที่ก่อสร้างที่สุด"),
        new(nameof(PriceOrigin.Survey), "สืบราคาในท้องที่ใกล้ที่สุด", $"ใช้ราคาเฉลี่ยไม่รวมค่าขนส่ง อย่างน้อย {MaterialPrice.LeastSurveyed} ราย"),
    ];

    internal NewPrice? Read(ModelStateDictionary state, IFormFile? file)
    {
        var origin = Enum.TryParse<PriceOrigin>(Origin, out var chosen) ? chosen : PriceOrigin.OwnOffice;
        var name = Typed.Needed(Name, state, "Input.Name", origin == PriceOrigin.Survey ? "กรอกชื่อร้านและท้องที่" : "กรอกชื่อสำนักงานพาณิชย์จังหวัด");
        var (price, transport) = (Money(Price, state, "Input.Price", needed: true), Money(Transport, state, "Input.Transport", needed: false));
        if (price.Value > 0 && transport.Value >= price.Value)
        {
            state.AddModelError("Input.Transport", "ค่าขนส่งต้องน้อยกว่าราคา");
        }

        var km = Distance(state, origin);
        var (on, link) = (Typed.Day(FoundOn, state, "Input.FoundOn", needed: true), Typed.Link(Link, state, "Input.Link"));
        if (link is null && file is null)
        {
            state.AddModelError("Input.Link", "แนบหลักฐาน: ลิงก์ที่เผยแพร่ หรือแฟ้มใบเสนอราคา");
        }

        return state.IsValid ? new(origin, name, km, price, transport, on!.Value, link, file is null ? null : new(file.FileName, file.OpenReadStream)) : null;
    }

    private static Satang Money(string? text, ModelStateDictionary state, string field, bool needed)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            if (needed)
            {
                state.AddModelError(field, "กรอกราคาต่อหน่วยเป็นบาท เช่น 2,350.50");
            }

            return default;
        }

        if (Satang.TryParse(text, out var amount) && (amount.Value > 0 || !needed))
        {
            return amount;
        }

        state.AddModelError(field, "กรอกเป็นตัวเลขบาท มีสตางค์ได้สองหลัก เช่น 2,350.50");
        return default;
    }

    private decimal? Distance(ModelStateDictionary state, PriceOrigin origin)
    {
        if (string.IsNullOrWhiteSpace(Km))
        {
            if (origin == PriceOrigin.NearOffice)
            {
                state.AddModelError("Input.Km", "กรอกระยะทางจากศาลากลางจังหวัดนั้นถึงสถานที่ก่อสร้าง");
            }

            return null;
        }

        if (decimal.TryParse(ThaiDigits.ToArabic(Km.Trim()), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var km) && km is >= 0 and < 3000)
        {
            return km;
        }

        state.AddModelError("Input.Km", "กรอกระยะทางเป็นกิโลเมตร เช่น 42.5");
        return null;
    }
}
