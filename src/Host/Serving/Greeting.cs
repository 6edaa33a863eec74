using Prongsai.Accounts.Data;
using Prongsai.Accounts.Features.Demo;
using Prongsai.Accounts.Features.Provider;
using Prongsai.Accounts.Features.SignIn;

namespace Prongsai.Host.Serving;

/// <summary>What the person at the terminal sees once the server takes work.</summary>
internal static class Greeting
{
    public static async Task SayAsync(ServeOptions options, IServiceProvider services, CancellationToken ct)
    {
        var address = options.Urls.Split(';')[0];
        Console.Error.WriteLine($"โปร่งใสพร้อมใช้งานที่ {address}");
        if (options.Demo)
        {
            Console.Error.WriteLine("โหมดสาธิต: เวลาจำลอง 16 ก.พ. 2569 ข้อมูลและบุคคลทั้งหมดเป็นเรื่องสมมติ อย่าเปิดสู่เครือข่าย");
            foreach (var person in DemoPerson.All)
            {
                Console.Error.WriteLine($"  {address}/sign-in  เลือก {person.Name} ({person.Position}) ไม่ใช้รหัสผ่าน");
            }
        }
        else if (await services.GetRequiredService<Finder>().AnyAccountAsync(ct))
        {
            Console.Error.WriteLine($"เข้าสู่ระบบ: {address}/sign-in");
        }
        else
        {
            Console.Error.WriteLine($"ยังไม่มีบัญชีผู้ใช้ เปิดลิงก์นี้ครั้งเดียวเพื่อเปิดหน่วยงานและตั้งบัญชีผู้ดูแล: {address}/sign-in?set-up={services.GetRequiredService<SetUpLink>().Key}");
        }

        if (services.GetRequiredService<ProviderSettings>().Fault is { } fault)
        {
            Console.Error.WriteLine("ยังใช้ผู้ให้บริการยืนยันตัวตนไม่ได้: " + fault);
        }

        Console.Error.WriteLine("หยุดด้วย Ctrl+C");
    }
}
