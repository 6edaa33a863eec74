using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Clocks;

namespace Prongsai.Host.Commands;

/// <summary>Marks a data folder as the demo's, so that demo and real work never mix and commands on it use the demo's time.</summary>
internal static class DemoFolder
{
    private const string Mark = "DEMO";

    public static bool IsDemo(string folder) => File.Exists(Path.Combine(folder, Mark));

    public static IClock Clock(bool demo) => demo ? new DemoClock(SystemClock.Instance) : SystemClock.Instance;

    /// <summary>Marks a new folder; refuses a folder that is used the other way.</summary>
    public static Result<Unit> Claim(string folder, bool demo)
    {
        var isNew = !Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any();
        if (isNew && demo)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, Mark), "โฟลเดอร์ข้อมูลของโหมดสาธิต\n");
        }

        return IsDemo(folder) == demo ? Unit.Done
            : demo ? new Error.Invalid("demo.real_data", $"โฟลเดอร์ {folder} เป็นข้อมูลใช้งานจริง จึงไม่เปิดในโหมดสาธิต กรุณาเลือกโฟลเดอร์อื่นด้วย --data (this folder holds real data)")
            : new Error.Invalid("demo.demo_data", $"โฟลเดอร์ {folder} เป็นข้อมูลสาธิต กรุณาเปิดด้วย --demo หรือเลือกโฟลเดอร์อื่นด้วย --data (this folder holds the demo)");
    }
}
