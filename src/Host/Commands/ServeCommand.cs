using System.CommandLine;
using Prongsai.Host.Serving;

namespace Prongsai.Host.Commands;

internal static class ServeCommand
{
    public static Command Make()
    {
        var urls = new Option<string>("--urls") { Description = "ที่อยู่ที่เปิดรับ", DefaultValueFactory = _ => "http://127.0.0.1:8080" };
        var demo = new Option<bool>("--demo") { Description = "เปิดหน่วยงานสาธิต เวลาจำลอง 16 ก.พ. 2569 ไม่ใช้รหัสผ่าน" };
        var command = new Command("serve", "เปิดเว็บเซิร์ฟเวอร์\nตัวอย่าง: prongsai serve --data /srv/prongsai --urls http://127.0.0.1:8080")
        {
            Installation.DataFolder, urls, Installation.Database, demo,
        };
        command.SetAction((parsed, ct) => WebServer.RunAsync(
            new(parsed.GetValue(Installation.DataFolder)!, parsed.GetValue(urls)!, parsed.GetValue(Installation.Database), parsed.GetValue(demo)), ct));
        return command;
    }
}
