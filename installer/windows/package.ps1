# Builds an .msi for one user and one for the machine in target\installer, on Windows. Called by `mvn -Pinstaller verify`.
# Uses jlink and jpackage of JAVA_HOME, WiX 3 or newer, and rsvg-convert and magick for the icon. Signed by nobody.
$ErrorActionPreference = 'Stop'
$common = Join-Path $PSScriptRoot '..\common'
$project = (Resolve-Path (Join-Path $common '..\..')).Path
$work = Join-Path $project 'target\installer'
$java = Join-Path $env:JAVA_HOME 'bin\java.exe'
# The same for every version: by it an upgrade finds what it replaces.
$upgrade = @{ user = '5b0e6c58-6f0c-4a1f-9d4b-0a1c8a5f2d31'; machine = '8a3c1f0e-2b7d-4e55-8f1a-6c9d7e4b0a92' }

function Invoke-Tool([string] $tool, [string[]] $words) {
  & $tool @words
  if ($LASTEXITCODE -ne 0) { throw "$tool failed with $LASTEXITCODE" }
}

if (Test-Path $work) { Remove-Item $work -Recurse }
New-Item $work -ItemType Directory | Out-Null
Invoke-Tool $java @("$common\Inputs.java", "$project\target", "$work\input", $env:SOURCE_DATE_EPOCH)
Invoke-Tool $java @("$common\Licences.java", "$work\input", $common, "$work\input\LICENCES")
$modules = (Get-Content "$common\modules.txt") -join ','
Invoke-Tool "$env:JAVA_HOME\bin\jlink.exe" @('--output', "$work\runtime", '--add-modules', $modules,
  '--include-locales=en,sv,da,nb,fi', '--strip-debug', '--no-header-files', '--no-man-pages', '--compress=zip-6')

Invoke-Tool 'rsvg-convert' @('-w', '256', '-h', '256', "$project\assets\icon.svg", '-o', "$work\hub-console.png")
Invoke-Tool 'magick' @("$work\hub-console.png", '-define', 'icon:auto-resize=256,64,48,32,16', "$work\hub-console.ico")

$options = Get-Content "$common\options.txt" | ForEach-Object { '--java-options', $_ }
# Commands need a console window, the desktop must not show one: two launchers of one program.
$main = @('--name', 'Hub Console', '--app-version', $env:HUB_CONSOLE_VERSION, '--dest', $work, '--input', "$work\input",
  '--runtime-image', "$work\runtime", '--main-jar', 'hub-console.jar', '--main-class', 'io.hubconsole.HubConsole',
  '--icon', "$work\hub-console.ico", '--add-launcher', "hub-console=$PSScriptRoot\command.properties") + $options
Invoke-Tool "$env:JAVA_HOME\bin\jpackage.exe" (@('--type', 'app-image') + $main)

foreach ($for in 'user', 'machine') {
  $words = @('--type', 'msi', '--name', 'Hub Console', '--app-version', $env:HUB_CONSOLE_VERSION,
    '--dest', "$work\$for", '--app-image', "$work\Hub Console",
    '--win-upgrade-uuid', $upgrade[$for], '--win-menu', '--win-shortcut')
  if ($for -eq 'user') { $words += '--win-per-user-install' }
  Invoke-Tool "$env:JAVA_HOME\bin\jpackage.exe" $words
}
