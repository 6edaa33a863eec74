using System.CommandLine;

namespace Prongsai.Host.Commands;

internal static class MigrateCommand
{
    public static Command Make()
    {
        var command = new Command("migrate", "ปรับโครงสร้างฐานข้อมูลให้เป็นรุ่นของโปรแกรมนี้") { Installation.DataFolder, Installation.Database };
        command.SetAction(async (parsed, ct) =>
        {
            var opened = await Installation.OpenAsync(parsed, ct, mayBeNew: true);
            if (!opened.IsOk)
            {
                return Exit.With(opened.Error);
            }

            await opened.Value.DisposeAsync();
            Console.Out.WriteLine("ฐานข้อมูลเป็นรุ่นล่าสุดแล้ว");
            return Exit.Done;
        });
        return command;
    }
}
