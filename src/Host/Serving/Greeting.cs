using Prongsai.Organization.Features.SignIn;

namespace Prongsai.Host.Serving;

/// <summary>What the person at the terminal sees once the server takes work.</summary>
internal static class Greeting
{
    public static void Say(ServeOptions options, SignInSettings settings)
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
        else
        {
            Console.Error.WriteLine($"เข้าสู่ระบบ: {address}/sign-in?key={settings.Key}");
        }

        Console.Error.WriteLine("หยุดด้วย Ctrl+C");
    }
}
