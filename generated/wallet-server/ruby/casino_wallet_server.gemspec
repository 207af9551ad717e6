# frozen_string_literal: true

Gem::Specification.new do |gem|
  gem.name = 'casino_wallet_server'
  gem.version = '1.0.0'
  gem.summary = "An operator's wallet for the signed callbacks of a casino provider, as a Rack application"
  gem.description = 'Signatures, validation, replies and the bookkeeping of transactions; the operator adds four functions ' \
                    'that move the money.'
  gem.authors = ['Casino Provider']
  gem.homepage = 'https://casinoprovider.example'
  gem.license = 'MIT'
  gem.required_ruby_version = '>= 3.1'
  gem.files = Dir['lib/**/*.rb', 'sig/**/*.rbs', 'README.md', 'LICENSE']
  gem.metadata = { 'rubygems_mfa_required' => 'true' }
end
